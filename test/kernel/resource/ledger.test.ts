import { describe, expect, it } from 'vitest';
import { Ledger } from '../../../src/kernel/resource/ledger.js';
import { bookUnfinished } from '../../../src/kernel/resource/who-waits.js';
import { Desk } from './support/desk.js';

describe('ledger', () => {
  it('keeps any number of records, oldest first, and counts by outcome and place', () => {
    const clock = new Float64Array(1);
    const ledger = new Ledger(clock);
    const [a, b] = [ledger.place('a'), ledger.place('b')];
    expect(ledger.place('a')).toBe(a);
    for (let i = 0; i < 200; i++) {
      clock[0] = i;
      ledger.add(i % 2 === 0 ? 'rejected' : 'reneged', i, i % 4 < 2 ? a : b, i / 2);
    }
    expect([ledger.length, ledger.count('rejected'), ledger.count('rejected', 'a'), ledger.count('balked')]).toEqual([
      200, 100, 50, 0,
    ]);
    expect(ledger.records()[199]).toEqual({ outcome: 'reneged', entity: 199, place: 'b', since: 99.5, time: 199 });
    ledger.reset();
    expect([ledger.length, ledger.count('rejected'), ledger.place('b')]).toEqual([0, 0, b]);
  });

  it('may keep counts only', () => {
    const ledger = new Ledger(new Float64Array(1), false);
    ledger.add('rejected', 1, ledger.place('a'), 0);
    expect([ledger.count('rejected'), ledger.records()]).toEqual([1, []]);
  });

  it('takes up everybody who is unfinished at the end, waiting or served', () => {
    const desk = new Desk().customers([
      { at: 1, work: 9 },
      { at: 2, work: 9 },
    ]);
    desk.run(5);
    bookUnfinished([desk.resource], desk.ledger);
    expect(desk.ledger.records()).toEqual([
      { outcome: 'unfinished', entity: 1, place: 'desk', since: 2, time: 5 },
      { outcome: 'unfinished', entity: 0, place: 'desk', since: 1, time: 5 },
    ]);
    const slots = { name: 'bus', forEachWaiting: () => undefined };
    bookUnfinished([slots], desk.ledger);
    expect(desk.ledger.length).toBe(2);
  });
});
