import { describe, expect, it } from 'vitest';
import { flow, type Flow } from '../../../src/kernel/flow/flow.js';
import type { FlowModel } from '../../../src/kernel/flow/program.js';
import { FlowSimulation } from '../../../src/kernel/flow/simulation.js';
import { age, attribute, below, busy, clock, minus, plus, times, waiting } from '../../../src/kernel/flow/value.js';
import { exponential } from '../../../src/kernel/variate/exponential.js';

type Attributed = Record<string, 'f64' | 'u8'>;
const EXECUTIONS = ['generated', 'interpreted'] as const;

/** One entity at each of the given times. */
function at(...arrivals: number[]): Flow<{ class: 'u8'; length: 'f64' }> {
  return flow('job', { class: 'u8', length: 'f64' }).arrive({ kind: 'times', times: arrivals });
}

describe.each(EXECUTIONS)('a flow that is %s', (execution) => {
  /** Every event as "time step", after a run to its end. */
  function trace(model: FlowModel): { simulation: FlowSimulation; events: string[] } {
    const simulation = new FlowSimulation(model, { execution, keepTimes: true });
    const events: string[] = [];
    simulation.observer = (time, operation) =>
      events.push(`${time} ${simulation.operations[operation].replace('flow "job", ', '')}`);
    simulation.run();
    return { simulation, events };
  }

  it('serves one after the other: arrivals at 0, 1, 2 and jobs of 3 leave at 3, 6, 9', () => {
    const { simulation, events } = trace({
      flows: [at(0, 1, 2).seize('desk').delay(3).release('desk').leave()],
      resources: { desk: { capacity: 1 } },
    });
    expect(events).toEqual([
      '0 arrive',
      '1 arrive',
      '2 arrive',
      '3 release "desk"',
      '6 release "desk"',
      '9 release "desk"',
    ]);
    expect([...simulation.times('job')]).toEqual([3, 5, 7]);
    const desk = simulation.resource('desk');
    expect(desk).toEqual({
      busy: { now: 0, average: 1, maximum: 1, area: 9 },
      waiting: { now: 0, average: 6 / 9, maximum: 2, area: 6 },
      capacity: 1,
      seized: 3,
      reneged: 0,
      meanWait: 2,
      longestWait: 4,
    });
    expect(simulation.flow('job')).toEqual({
      arrived: 3,
      present: { now: 0, average: 15 / 9, maximum: 3, area: 15 },
    });
    expect(simulation.outcome('job')).toEqual({ count: 3, mean: 5, variance: 4, minimum: 3, maximum: 7 });
  });

  it('serves a lower class number first, and the order of arrival within a class', () => {
    // At 0 the first begins; 1, 2 and 3 wait with classes 1, 0 and 1.
    const { simulation } = trace({
      flows: [
        at(0, 1, 2, 3)
          .set('class', below(clock, 2))
          .branch({ when: below(2, clock) }, (path) => path.set('class', 1))
          .seize('desk', 1, { priority: attribute('class') })
          .delay(10)
          .release('desk'),
      ],
      resources: { desk: { capacity: 1, classes: 2 } },
    });
    // Leave at 10, then the one of 2 at 20, the one of 1 at 30, the one of 3 at 40.
    expect([...simulation.times('job')]).toEqual([10, 18, 29, 37]);
  });

  it('never lets a small request overtake a large one that waits ahead of it in its class', () => {
    const { simulation } = trace({
      flows: [
        flow('small')
          .arrive({ kind: 'times', times: [0, 2] })
          .seize('desk')
          .delay(4)
          .release('desk'),
        flow('large')
          .arrive({ kind: 'times', times: [1] })
          .seize('desk', 3)
          .delay(4)
          .release('desk', 3),
      ],
      resources: { desk: { capacity: 3 } },
    });
    // The large one waits for all three until 4 and leaves at 8; the second small one waits behind it.
    expect([...simulation.times('large')]).toEqual([7]);
    expect([...simulation.times('small')]).toEqual([4, 10]);
  });

  it('gives up when patience runs out, but not where service begins at that very instant', () => {
    const { simulation, events } = trace({
      flows: [
        at(0, 1, 2)
          .seize('desk', 1, { patience: { time: 4, then: (path) => path.leave('reneged') } })
          .delay(5)
          .release('desk'),
      ],
      resources: { desk: { capacity: 1 } },
    });
    // The one of 1 would give up at 5, when the desk comes free; the one of 2 gives up at 6.
    expect(events.slice(3)).toEqual(['5 release "desk"', '6 renege at "desk"', '10 release "desk"']);
    expect(simulation.outcome('job').count).toBe(2);
    expect([...simulation.times('job', 'reneged')]).toEqual([4]);
    expect(simulation.resource('desk').reneged).toBe(1);
  });

  it('lets those behind pass when the one who blocked them gives up', () => {
    const { simulation } = trace({
      flows: [
        flow('small')
          .arrive({ kind: 'times', times: [0, 2] })
          .seize('desk')
          .delay(9)
          .release('desk'),
        flow('large')
          .arrive({ kind: 'times', times: [1] })
          .seize('desk', 2, { patience: { time: 3, then: (path) => path.leave('reneged') } })
          .release('desk', 2),
      ],
      resources: { desk: { capacity: 2 } },
    });
    // The large one blocks from 1 to 4; then the second small one begins at once.
    expect([...simulation.times('small')]).toEqual([9, 11]);
  });

  it('balks by what it sees, counted as an outcome of its own', () => {
    const { simulation } = trace({
      flows: [
        at(0, 1, 2, 3)
          .balk({ when: below(0, waiting('desk')) })
          .seize('desk')
          .delay(10)
          .release('desk'),
      ],
      resources: { desk: { capacity: 1 } },
    });
    expect(simulation.outcome('job', 'balked').count).toBe(2);
    expect(simulation.outcome('job').count).toBe(2);
  });

  it('waits at a gate until it opens or gives a signal', () => {
    const { simulation } = trace({
      flows: [
        at(0, 1, 5, 7, 9).wait('door'),
        flow('guard')
          .arrive({ kind: 'times', times: [3] })
          .signal('door')
          .delay(3)
          .open('door')
          .delay(2)
          .close('door'),
      ],
      gates: { door: 'closed' },
    });
    // The signal at 3 lets two pass, the opening at 6 one; the one of 7 finds it open, the one of 9 stays.
    expect([...simulation.times('job')]).toEqual([3, 2, 1, 0]);
    expect(simulation.flow('job').present.now).toBe(1);
  });

  it('goes round a loop as long as the condition holds, and calculates with attributes', () => {
    const { simulation } = trace({
      flows: [
        at(0)
          .loop((path) => path.set('length', plus(attribute('length'), 1)).delay(times(attribute('length'), 2)), {
            when: below(age, 10),
          })
          .delay(minus(20, age)),
      ],
    });
    // 2 + 4 + 6 = 12, then what is left of 20.
    expect([...simulation.times('job')]).toEqual([20]);
  });

  it('gives servers back before a newcomer of the same instant asks for one', () => {
    const { simulation } = trace({
      flows: [at(0, 3).seize('desk').delay(3).release('desk')],
      resources: { desk: { capacity: 1 } },
    });
    expect(simulation.resource('desk').waiting.maximum).toBe(0);
  });

  it('tells time, entity, flow and step when a delay comes out negative', () => {
    const model = { flows: [at(2).delay(minus(1, clock))] };
    expect(() => trace(model)).toThrow('at time 2, entity 0, flow "job", delay: it cannot last -1');
  });

  it('tells when a class does not exist', () => {
    const model = {
      flows: [
        at(0)
          .seize('desk', 1, { priority: plus(busy('desk'), 0.5) })
          .release('desk'),
      ],
      resources: { desk: { capacity: 1 } },
    };
    expect(() => trace(model)).toThrow('at time 0, entity 0, flow "job", seize "desk": there is no class 0.5');
  });

  it('can be stopped and continued, and repeats itself after a reset', () => {
    const simulation = new FlowSimulation(mm1(500), { execution });
    const whole = (): unknown => {
      simulation.reset('repeat', 3);
      simulation.run();
      return [simulation.outcome('customer'), simulation.resource('server').waiting.maximum];
    };
    const once = whole();
    expect(whole()).toEqual(once);
    simulation.reset('repeat', 3);
    for (let time = 50; simulation.pending > 0; time += 50) simulation.run(time);
    expect([simulation.outcome('customer'), simulation.resource('server').waiting.maximum]).toEqual(once);
    simulation.reset('repeat', 4);
    simulation.run();
    expect(simulation.outcome('customer')).not.toEqual((once as unknown[])[0]);
  });

  it('needs memory for those in the system only, however many pass through', () => {
    const simulation = new FlowSimulation(mm1(200_000), { execution });
    simulation.run();
    expect(simulation.outcome('customer').count).toBe(200_000);
    expect(simulation.rows).toBe(256);
  });

  it('keeps everybody when more are in the system than there were rows', () => {
    const simulation = new FlowSimulation(
      {
        flows: [
          flow('crowd')
            .arrive({ kind: 'interarrival', variate: exponential(1) }, { count: 3000 })
            .delay(1e6),
        ],
      },
      { execution },
    );
    simulation.run();
    expect(simulation.outcome('crowd')).toMatchObject({ count: 3000, minimum: 1e6, maximum: 1e6 });
    expect(simulation.rows).toBe(4096);
  });
});

function mm1(count: number): FlowModel {
  return {
    flows: [
      flow('customer')
        .arrive({ kind: 'interarrival', variate: exponential(2) }, { count })
        .seize('server')
        .delay(exponential(1))
        .release('server'),
    ],
    resources: { server: { capacity: 1 } },
  };
}

describe('a model that makes no sense is refused in words', () => {
  const refused = (part: (path: Flow<Attributed>) => Flow<Attributed>): (() => unknown) => {
    return () =>
      new FlowSimulation({
        flows: [part(flow<Attributed>('visit', { class: 'u8' }).arrive({ kind: 'times', times: [0] }))],
        resources: { teller: { capacity: 2, classes: 2 }, vault: { capacity: 1 } },
        gates: { door: 'open' },
      });
  };

  it.each<[string, (path: Flow<Attributed>) => Flow<Attributed>]>([
    ['flow "visit": no resource "teler"; did you mean "teller"?', (p) => p.seize('teler').release('teler')],
    ['flow "visit": no gate "window"; there is "door"', (p) => p.wait('window')],
    ['flow "visit": no attribute "clas"; did you mean "class"?', (p) => p.set('clas', 1)],
    ['flow "visit": releases 1 of "teller" where it has seized none', (p) => p.release('teller')],
    ['flow "visit": releases 2 of "teller" where it has seized 1', (p) => p.seize('teller').release('teller', 2)],
    ['flow "visit": leaves while it holds 1 of "teller"', (p) => p.seize('teller').leave()],
    ['flow "visit": ends while it holds 1 of "teller" and 1 of "vault"', (p) => p.seize('vault').seize('teller')],
    [
      'flow "visit": where paths meet after a branch, one holds 1 of "vault" and the other nothing',
      (p) => p.seize('vault').branch({ probability: 0.5 }, (q) => q.release('vault')),
    ],
    ['flow "visit": a step comes after leave, where nobody gets', (p) => p.leave().delay(1)],
    [
      'flow "visit": a loop whose body leaves never comes back',
      (p) => p.loop((body) => body.leave(), { probability: 0.5 }),
    ],
    ['a probability lies between 0 and 1, not at 1.5', (p) => p.branch({ probability: 1.5 }, (q) => q.delay(1))],
    [
      'flow "visit": nobody can ever seize 3 of "teller", which has 2',
      (p) => p.seize('teller', 3).release('teller', 3),
    ],
    ['flow "visit": an amount of "teller" is a whole number above 0', (p) => p.seize('teller', 0.5)],
    ['flow "visit": an amount of "teller" is a whole number above 0', (p) => p.seize('teller').release('teller', -1)],
    [
      'flow "visit": "teller" has classes 0 to 1, and 2 is none of them',
      (p) => p.seize('teller', 1, { priority: 2 }).release('teller'),
    ],
    ['flow "visit": a delay is at least 0, not -1', (p) => p.delay(-1)],
    ['flow "visit": a value is not a number', (p) => p.set('class', NaN)],
    [
      'flow "visit": stream "coin" is named twice; each place that draws needs a stream of its own',
      (p) => {
        const coin = { probability: 0.5, stream: 'coin' };
        return p.branch(coin, (q) => q.delay(1)).branch(coin, (q) => q.delay(2));
      },
    ],
  ])('%s', (message, part) => {
    expect(refused(part)).toThrow(message);
  });

  it.each<[string, FlowModel]>([
    ['a model needs at least one flow', { flows: [] }],
    ['flow "a" has no arrivals: call arrive(…)', { flows: [flow('a').delay(1)] }],
    ['two flows are named "job"', { flows: [at(0), at(1)] }],
    ['flow "job": arrival times ascend from 0, but entry 2 is 1', { flows: [at(3, 1)] }],
    ['resource "x": capacity is at least 0, not -1', { flows: [at(0)], resources: { x: { capacity: -1 } } }],
    [
      'resource "x": the number of classes is a whole number above 0, not 0',
      { flows: [at(0)], resources: { x: { capacity: 1, classes: 0 } } },
    ],
    [
      'flow "other": attribute "class" is f64 here and u8 in another flow',
      { flows: [at(0), flow('other', { class: 'f64' }).arrive({ kind: 'times', times: [] })] },
    ],
    [
      'flow "a": the mean time between arrivals is above 0, not 0',
      { flows: [flow('a').arrive({ kind: 'interarrival', variate: exponential(0) })] },
    ],
    [
      'flow "a": an interval of arrival rates is longer than 0, not 0',
      { flows: [flow('a').arrive({ kind: 'piecewise', origin: 0, width: 0, rates: [1] })] },
    ],
    [
      'flow "a": an arrival rate is a number of at least 0, not -1',
      { flows: [flow('a').arrive({ kind: 'piecewise', origin: 0, width: 1, rates: [-1] })] },
    ],
    [
      'flow "a": the highest arrival rate is a number above 0, not 0',
      { flows: [flow('a').arrive({ kind: 'rate', rate: () => 1, most: 0 })] },
    ],
    [
      'flow "a": the number of arrivals is at least 0, not -1',
      { flows: [flow('a').arrive({ kind: 'times', times: [] }, { count: -1 })] },
    ],
  ])('%s', (message, model) => {
    expect(() => new FlowSimulation(model)).toThrow(message);
  });

  it('names what there is when a result is asked for that does not exist', () => {
    const simulation = new FlowSimulation(mm1(1));
    expect(() => simulation.resource('serve')).toThrow('no resource "serve"; did you mean "server"?');
    expect(() => simulation.flow('x')).toThrow('no flow "x"; there is "customer"');
    expect(() => simulation.outcome('customer', 'balked')).toThrow('no outcome "balked"; there is "served"');
    expect(() => simulation.times('customer')).toThrow('times are kept only with the option keepTimes');
    expect(() => simulation.run(-1)).toThrow('a run cannot end before the current time 0, or at no time: -1');
  });

  it('does not compile where an attribute has no such name', () => {
    // @ts-expect-error -- there is no attribute "weight"
    expect(() => new FlowSimulation({ flows: [at(0).set('weight', 1)] })).toThrow('no attribute "weight"');
    // @ts-expect-error -- nor can it be read
    expect(() => new FlowSimulation({ flows: [at(0).delay(attribute('weight'))] })).toThrow('no attribute "weight"');
  });
});
