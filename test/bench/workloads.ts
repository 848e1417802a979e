import type * as Kernel from '../../src/kernel/index.js';

/** A workload: its name, size as usual and with `--quick`, and how to run it once in this process. */
export interface Workload {
  readonly name: string;
  readonly size: number;
  readonly quickSize: number;
  /** SimPy runs this share of the size; 0 where there is no SimPy program. */
  readonly simpyShare: number;
  /** Returns a function that runs a replication and gives the number of events and some results. */
  prepare(kernel: typeof Kernel, size: number): (replication: number) => Outcome;
}

export interface Outcome {
  readonly events: number;
  readonly results: readonly number[];
}

/** Pending events of the hold model. */
const PENDING = 10_000;

/** W1 M/M/1, W2 M/M/50, W3 a tandem with priorities and a holding pool, W4 the hold model: monitors on, through flows. */
export const WORKLOADS: readonly Workload[] = [
  queue('W1', 0.9, 1),
  queue('W2', 45, 50),
  { name: 'W3', size: 200_000, quickSize: 5_000, simpyShare: 0.1, prepare: tandem },
  { name: 'W4', size: 2_000_000, quickSize: 100_000, simpyShare: 0, prepare: hold },
];

function queue(name: string, rate: number, servers: number): Workload {
  return {
    name,
    size: 1_000_000,
    quickSize: 20_000,
    simpyShare: 0.1,
    prepare({ exponential, flow, FlowSimulation }, size) {
      const simulation = new FlowSimulation({
        flows: [
          flow('customer')
            .arrive({ kind: 'interarrival', variate: exponential(1 / rate) }, { count: size })
            .seize('server')
            .delay(exponential(1))
            .release('server'),
        ],
        resources: { server: { capacity: servers } },
      });
      return (replication) => {
        simulation.reset('bench', replication);
        simulation.run();
        const { meanWait, busy } = simulation.resource('server');
        return {
          events: simulation.events,
          results: [simulation.outcome('customer').mean, meanWait, busy.average],
        };
      };
    },
  };
}

function tandem(kernel: typeof Kernel, size: number): (replication: number) => Outcome {
  const { attribute, below, chance, flow, FlowSimulation, lognormal } = kernel;
  const means = [8.9, 8.5, 10, 10.2];
  const person = flow('person', { class: 'u8' })
    .arrive(
      { kind: 'rate', rate: (time) => 3.6 * (1 + 0.8 * Math.sin((2 * Math.PI * time) / 1440)), most: 6.48 },
      { count: size },
    )
    // 30 % are of the high class, which is number 0.
    .set('class', below(chance(0.3), 1))
    .seize('holding', 1, { priority: attribute('class') });
  means.forEach((mean, i) => {
    const station = `station ${i + 1}`;
    person
      .seize(station, 1, { priority: attribute('class') })
      .delay(lognormal(mean, 0.5))
      .release(station);
    if (i === 1) person.branch({ probability: 0.15 }, (path) => path.release('holding').leave());
  });
  person.release('holding').leave();
  const stations = means.map((_, i) => [`station ${i + 1}`, { capacity: 40, classes: 2 }] as const);
  const simulation = new FlowSimulation(
    { flows: [person], resources: { holding: { capacity: 2000, classes: 2 }, ...Object.fromEntries(stations) } },
    { keepTimes: true },
  );
  return (replication) => {
    simulation.reset('bench', replication);
    simulation.run();
    const sorted = simulation.times('person').sort();
    return {
      events: simulation.events,
      results: [
        simulation.outcome('person').mean,
        sorted[Math.ceil(0.95 * sorted.length) - 1],
        simulation.resource('holding').busy.average,
      ],
    };
  };
}

function hold(kernel: typeof Kernel, size: number): (replication: number) => Outcome {
  const { exponential, flow, FlowSimulation } = kernel;
  const simulation = new FlowSimulation({
    flows: [
      flow('token')
        .arrive({ kind: 'times', times: new Array<number>(PENDING).fill(0) })
        .loop((path) => path.delay(exponential(1)), { probability: 1 }),
    ],
  });
  return (replication) => {
    simulation.reset('bench', replication);
    // Each of the pending events happens once per unit of time in the mean.
    simulation.run(size / PENDING);
    return { events: simulation.events, results: [simulation.now, simulation.pending, 0] };
  };
}
