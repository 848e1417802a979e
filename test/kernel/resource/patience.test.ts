import { describe, expect, it } from 'vitest';
import { Desk } from './support/desk.js';

describe('patience', () => {
  it('runs out for who waits too long, and is forgotten by who is served', () => {
    const desk = new Desk().customers([
      { at: 0, work: 5, patience: 1 },
      { at: 1, work: 2, patience: 5 },
      { at: 2, work: 1, patience: 2 },
      { at: 3, work: 1, patience: Infinity },
    ]);
    expect(desk.run()).toEqual([
      '0 granted 0',
      '4 reneged 2',
      '5 done 0',
      '5 granted 1',
      '7 done 1',
      '7 granted 3',
      '8 done 3',
    ]);
    expect(desk.ledger.records()).toEqual([{ outcome: 'reneged', entity: 2, place: 'desk', since: 2, time: 4 }]);
    expect([desk.engine.pending, desk.resource.waiting.area]).toEqual([0, 4 + 2 + 4]);
  });

  it('that runs out at the instant at which a server becomes free is in time', () => {
    const desk = new Desk().customers([
      { at: 0, work: 3 },
      { at: 1, work: 1, patience: 2 },
    ]);
    expect(desk.run()).toEqual(['0 granted 0', '3 done 0', '3 granted 1', '4 done 1']);
  });

  it('lets a large request that leaves make way for those it held up', () => {
    const desk = new Desk({ capacity: 2 }).customers([
      { at: 0, work: 9 },
      { at: 1, work: 1, amount: 2, patience: 3 },
      { at: 2, work: 1 },
    ]);
    expect(desk.run(5)).toEqual(['0 granted 0', '4 granted 2', '4 reneged 1', '5 done 2']);
  });

  it('lets who reneges keep what it holds, and ask again', () => {
    const desk = new Desk({ capacity: 2 }).customers([
      { at: 0, work: 9 },
      { at: 1, work: 9 },
    ]);
    desk.onGranted = () => undefined;
    desk.at(2, () => {
      desk.resource.request(0, 0, 1);
      desk.patience.start(0, 3);
    });
    desk.run(6);
    expect([desk.resource.held(0), desk.resource.wanted(0), desk.log.at(-1)]).toEqual([1, 0, '5 reneged 0']);
    desk.resource.request(0, 0, 1);
    desk.resource.release(1);
    expect([desk.resource.held(0), desk.log.at(-1)]).toEqual([2, '6 granted 0']);
  });

  it('may be prolonged, and taken back', () => {
    const desk = new Desk().customers([
      { at: 0, work: 9 },
      { at: 1, work: 1, patience: 2 },
      { at: 1, work: 1, patience: 2 },
      { at: 1, work: 1, patience: 2 },
    ]);
    desk.at(2, () => {
      desk.patience.start(1, 4);
      desk.patience.end(2);
      desk.patience.end(500);
      desk.patience.start(500, 1);
    });
    expect(desk.run(8)).toEqual(['0 granted 0', '3 reneged 3', '6 reneged 1']);
  });

  it('ends for all for whom a condition holds, in the order of the line', () => {
    const desk = new Desk().customers([0, 1, 2, 3, 4].map((at) => ({ at, work: 9 })));
    desk.at(5, () => desk.patience.review((entity) => entity % 2 === 0));
    expect(desk.run(6)).toEqual(['0 granted 0', '5 reneged 2', '5 reneged 4']);
    expect(desk.resource.renege(4)).toBe(false);
  });

  it('has room for any number of entities, and forgets them on a reset', () => {
    const desk = new Desk({ capacity: 0 });
    for (const entity of [0, 1000]) {
      desk.resource.request(entity);
      desk.patience.start(entity, 1);
    }
    desk.engine.reset();
    desk.patience.reset();
    desk.resource.reset();
    desk.resource.request(1000);
    desk.patience.start(1000, 2);
    expect(desk.run()).toEqual(['2 reneged 1000']);
  });
});
