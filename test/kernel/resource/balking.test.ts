import { describe, expect, it } from 'vitest';
import { Balking } from '../../../src/kernel/resource/balking.js';
import { Ledger } from '../../../src/kernel/resource/ledger.js';

const crowd = (waiting: number) => ({ busy: { value: 1 }, waiting: { value: waiting } });

describe('balking', () => {
  it('is likelier the longer the line, decided by the number handed in, and booked', () => {
    const clock = Float64Array.of(7);
    const ledger = new Ledger(clock);
    const balking = new Balking('desk', clock, ({ waiting }) => Math.min(1, waiting.value / 10), ledger);
    const decisions = [0, 4, 5, 10].map((waiting, entity) => balking.decide(entity, crowd(waiting), 0.45));
    expect(decisions).toEqual([false, false, true, true]);
    expect([balking.count, ledger.count('balked', 'desk')]).toEqual([2, 2]);
    expect(ledger.at(0)).toEqual({ outcome: 'balked', entity: 2, place: 'desk', since: 7, time: 7 });
    balking.reset();
    expect(balking.count).toBe(0);
  });

  it('refuses what is no probability', () => {
    const balking = new Balking('desk', new Float64Array(1), ({ waiting }) => waiting.value);
    expect(balking.decide(0, crowd(1), 0.999)).toBe(true);
    expect(() => balking.decide(0, crowd(2), 0.5)).toThrow(new RangeError('balking at "desk": 2 is no probability'));
    expect(() => balking.decide(0, crowd(NaN), 0.5)).toThrow(RangeError);
  });
});
