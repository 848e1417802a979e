import type * as Model from '../../src/model/index.js';
import type { Scenario } from '../../src/scenario/index.js';

const SCENARIO = 'scenarios/del-rio-2022-baseline.yaml';
const REPLICATIONS = 9;

/** The border model: wall time and processor time per case of each replication in one process, one thread. */
export function benchModel({ compile, Simulator }: typeof Model, load: (file: string) => Scenario): void {
  const simulator = new Simulator(compile(load(SCENARIO)));
  console.log(SCENARIO);
  console.log('replication      events     cases   wall ms    cpu ms   µs/case  ns/event');
  for (let k = 0; k < REPLICATIONS; k++) {
    const cpu = process.cpuUsage();
    const start = performance.now();
    const { events, encounteredCases } = simulator.run('bench', k);
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    console.log(
      [
        k.toString().padStart(11),
        events.toString().padStart(12),
        encounteredCases.toString().padStart(10),
        wall.toFixed(0).padStart(10),
        ((user + system) / 1000).toFixed(0).padStart(10),
        ((1000 * wall) / encounteredCases).toFixed(2).padStart(10),
        ((1e6 * wall) / events).toFixed(0).padStart(10),
      ].join(''),
    );
  }
}
