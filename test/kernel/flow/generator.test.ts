import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowModel } from '../../../src/kernel/flow/program.js';
import { FlowSimulation } from '../../../src/kernel/flow/simulation.js';
import { randomModel } from './random-flow.js';

/** Events after which a random model is stopped, by time: some never end. */
const UNTIL = 400;

/** Everything that can be seen of a run: each event, every monitor, every time in system, or why it stopped. */
function course(model: FlowModel, execution: 'generated' | 'interpreted'): unknown {
  const simulation = new FlowSimulation(model, { execution, keepTimes: true });
  const trace: number[] = [];
  simulation.observer = (time, operation, entity) => trace.push(time, operation, entity);
  simulation.reset('random flows', 1);
  let stopped = '';
  try {
    simulation.run(UNTIL / 10);
    simulation.restartMonitors();
    simulation.run(UNTIL);
  } catch (error) {
    stopped = String(error);
  }
  const outcomes = ['served', 'reneged'].flatMap((outcome) => {
    try {
      return [simulation.outcome('first', outcome), simulation.times('first', outcome)];
    } catch {
      return [];
    }
  });
  return {
    trace,
    stopped,
    outcomes,
    resources: ['a', 'b', 'c'].map((name) => simulation.resource(name)),
    flows: ['first', 'second'].map((name) => simulation.flow(name)),
    events: simulation.events,
    pending: simulation.pending,
  };
}

describe('generated code', () => {
  it('gives the events, monitors and times of the interpreter, bit by bit, on 300 random models', () => {
    let events = 0;
    let waits = 0;
    let reneged = 0;
    fc.assert(
      fc.property(randomModel, (model) => {
        const one = course(model, 'generated') as {
          events: number;
          resources: { waiting: { area: number }; reneged: number }[];
        };
        expect(one).toEqual(course(model, 'interpreted'));
        events += one.events;
        waits += one.resources.filter((resource) => resource.waiting.area > 0).length;
        reneged += one.resources.filter((resource) => resource.reneged > 0).length;
      }),
      { seed: 1917, numRuns: 300 },
    );
    // The models are worth comparing: things happen in them.
    expect(events).toBeGreaterThan(100_000);
    expect(waits).toBeGreaterThan(100);
    expect(reneged).toBeGreaterThan(30);
  });
});
