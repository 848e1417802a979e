import fc from 'fast-check';
import type { FlowModel } from '../../../src/kernel/flow/program.js';
import type { FlowDescription, Step } from '../../../src/kernel/flow/step.js';
import {
  age,
  attribute,
  below,
  both,
  busy,
  chance,
  clock,
  either,
  equal,
  greatest,
  least,
  minus,
  plus,
  times,
  waiting,
  type Value,
} from '../../../src/kernel/flow/value.js';
import { exponential } from '../../../src/kernel/variate/exponential.js';
import { uniform } from '../../../src/kernel/variate/uniform.js';

type Any = Value<string>;

const CLASSES = 3;

/** Whole numbers often, so that many events fall on the same instant. */
const number: fc.Arbitrary<Any> = fc.oneof(
  fc.nat(3),
  fc.constantFrom<Any>(attribute('weight'), attribute('kind'), clock, age, busy('a'), waiting('b')),
  fc.constantFrom<Any>(exponential(1), uniform(0, 2)),
);
const value: fc.Arbitrary<Any> = fc.oneof(
  number,
  fc
    .tuple(fc.constantFrom(plus<string>, times<string>, least<string>, greatest<string>, minus<string>), number, number)
    .map(([operator, left, right]) => operator(left, right)),
);
const condition: fc.Arbitrary<Any> = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }).map((p): Any => chance(p)),
  fc
    .tuple(fc.constantFrom(below<string>, equal<string>, both<string>, either<string>), number, number)
    .map(([operator, left, right]) => operator(left, right)),
);
/** Never negative, and not too long. */
const delay: fc.Arbitrary<Any> = value.map((one) => least<string>(5, greatest<string>(0, one)));

const simple: fc.Arbitrary<readonly Step[]> = fc.oneof(
  delay.map((time): Step[] => [{ kind: 'delay', time }]),
  value.map((one): Step[] => [{ kind: 'set', attribute: 'weight', value: one }]),
  fc.nat(CLASSES - 1).map((one): Step[] => [{ kind: 'set', attribute: 'kind', value: one }]),
  fc
    .constantFrom('open' as const, 'close' as const, 'signal' as const)
    .map((action): Step[] => [{ kind: 'gate', action, gate: 'g' }]),
  fc.constant<Step[]>([{ kind: 'wait', gate: 'g' }]),
);

/** Steps that hold nothing at the end; `free` says that nothing is held at their beginning, so that one may leave. */
function steps(depth: number, free: boolean): fc.Arbitrary<readonly Step[]> {
  const one = depth === 0 ? simple : fc.oneof(simple, visit(depth, free), branch(depth, free), loop(depth, free));
  return fc.array(one, { maxLength: 4 }).map((parts) => parts.flat());
}

const visit = (depth: number, free: boolean): fc.Arbitrary<readonly Step[]> =>
  fc
    .record({
      resource: fc.constantFrom('a', 'b', 'c'),
      amount: fc.integer({ min: 1, max: 3 }),
      priority: fc.oneof(fc.nat(CLASSES - 1), fc.constant(attribute('kind'))),
      inside: steps(depth - 1, false),
      patience: free ? fc.option(delay) : fc.constant(null),
      then: steps(0, free),
    })
    .map(({ resource, amount, priority, inside, patience, then }): Step[] => {
      // "a" is taken one by one, so that the shorter code for single units is tried too.
      const units = resource === 'a' ? 1 : amount;
      const givesUp = patience === null ? null : { time: patience, then: [...then, left] };
      return [
        { kind: 'seize', resource, amount: units, priority, patience: givesUp },
        ...inside,
        { kind: 'release', resource, amount: units },
      ];
    });

/** Who gives up leaves. */
const left: Step = { kind: 'leave', outcome: 'reneged' };

const branch = (depth: number, free: boolean): fc.Arbitrary<readonly Step[]> =>
  fc
    .tuple(condition, steps(depth - 1, free))
    .map(([which, then]): Step[] => [{ kind: 'branch', condition: which, then }]);

const loop = (depth: number, free: boolean): fc.Arbitrary<readonly Step[]> =>
  fc
    .tuple(fc.double({ min: 0, max: 0.6, noNaN: true }), steps(depth - 1, free))
    .map(([p, body]): Step[] => [{ kind: 'loop', body, again: chance(p) }]);

/** Models of one or two flows over three resources and a gate that is also opened by a clockwork flow. */
export const randomModel: fc.Arbitrary<FlowModel> = fc
  .record({
    first: fc.tuple(visit(2, true), steps(2, true)).map((parts) => parts.flat()),
    second: steps(1, true),
    gap: fc.constantFrom(exponential(0.7), exponential(2), uniform(0, 1)),
    count: fc.integer({ min: 1, max: 700 }),
    capacities: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 3, max: 4 }), fc.constant(Infinity)),
  })
  .map(({ first, second, gap, count, capacities: [a, b, c] }) => {
    const attributes = { weight: 'f64', kind: 'u8' } as const;
    const describe = (name: string, part: Partial<FlowDescription>): FlowDescription => ({
      name,
      attributes,
      arrivals: { kind: 'interarrival', variate: gap },
      arrivalStream: null,
      count,
      steps: [],
      ...part,
    });
    return {
      flows: [
        describe('first', { steps: first }),
        describe('second', { steps: second, arrivals: { kind: 'times', times: [0, 1, 1, 2, 3, 5, 8] } }),
        describe('clockwork', { steps: [{ kind: 'gate', action: 'signal', gate: 'g' }], count: 200 }),
      ],
      resources: {
        a: { capacity: a, classes: CLASSES },
        b: { capacity: b, classes: CLASSES },
        c: { capacity: c, classes: CLASSES },
      },
      gates: { g: 'closed' },
    };
  });
