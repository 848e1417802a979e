import { describe, expect, it } from 'vitest';
import { Streams } from '../../../src/kernel/random/stream.js';
import { WaitingLine, type Discipline } from '../../../src/kernel/resource/waiting-line.js';

const WORK = [5, 3, 9, 3, 1];

/** Entities 0 to 4 join with classes; the order in which they are served. */
function order(discipline: Discipline, classes = [0, 0, 0, 0, 0]): number[] {
  const line = new WaitingLine(discipline);
  classes.forEach((priorityClass, entity) => line.join(entity, priorityClass, 1));
  const served: number[] = [];
  for (let entity = line.first(); entity >= 0; entity = line.first()) {
    served.push(entity);
    line.remove(entity);
  }
  return served;
}

describe('waiting line', () => {
  // Entities 0..4 with work 5, 3, 9, 3, 1.
  const disciplines: [Discipline, number[], number[]][] = [
    [{ kind: 'fifo' }, [0, 1, 2, 3, 4], [1, 4, 0, 3, 2]],
    [{ kind: 'lifo' }, [4, 3, 2, 1, 0], [4, 1, 3, 0, 2]],
    [{ kind: 'shortest-job', work: (entity) => WORK[entity] }, [4, 1, 3, 0, 2], [4, 1, 3, 0, 2]],
    [{ kind: 'key', key: (entity) => -WORK[entity] }, [2, 0, 1, 3, 4], [1, 4, 0, 3, 2]],
  ];
  it.each(disciplines)(
    '%o serves its order, and with classes the same within each class',
    (discipline, plain, classed) => {
      expect(order(discipline)).toEqual(plain);
      expect(order(discipline, [1, 0, 2, 1, 0])).toEqual(classed);
    },
  );

  it('draws in random order among those who wait now, all equally likely, and never across classes', () => {
    // 30,000 draws among 3: the counts of the chi-square test with 2 degrees of freedom exceed 13.8 with probability
    // 0.001 if the draw is fair.
    const stream = new Streams('random order', 0).stream('line');
    const counts = [0, 0, 0];
    for (let i = 0; i < 30_000; i++) {
      const line = new WaitingLine({ kind: 'random', stream });
      [0, 1, 2].forEach((entity) => line.join(entity, 1, 1));
      line.join(3, 2, 1);
      counts[line.first()]++;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(13.8);
  });

  it('draws once: who was drawn stays first while others come, until it leaves or a more urgent class comes', () => {
    let draws = 0;
    const stream = { uniform: () => [0.9, 0.1, 0.1][draws++] };
    const line = new WaitingLine({ kind: 'random', stream });
    [0, 1, 2].forEach((entity) => line.join(entity, 1, 1));
    expect([line.first(), line.first()]).toEqual([2, 2]);
    line.join(3, 1, 1);
    expect([line.first(), draws]).toEqual([2, 1]);
    line.join(4, 0, 1);
    expect([line.first(), draws]).toEqual([4, 2]);
    line.remove(4);
    expect([line.first(), draws]).toEqual([0, 3]);
    expect([line.firstFitting(1), line.at(1), line.firstClass()]).toEqual([0, 1, 1]);
  });

  it('knows a job that was stopped by what is left of it, when it serves the shortest', () => {
    const line = new WaitingLine({ kind: 'shortest-job', work: (entity) => WORK[entity] });
    [1, 2, 3].forEach((entity) => line.join(entity, 0, 1));
    line.rejoin(0, 0, 1, 3, true);
    line.rejoin(4, 0, 1, 3, false);
    expect([0, 1, 2, 3, 4].map((place) => line.at(place))).toEqual([0, 1, 3, 4, 2]);
  });

  it('lets one who comes back in front of its equals or behind them', () => {
    for (const [kind, ahead, expected] of [
      ['fifo', true, [9, 0, 1]],
      ['fifo', false, [0, 1, 9]],
      ['lifo', true, [9, 1, 0]],
      ['lifo', false, [1, 0, 9]],
    ] as const) {
      const line = new WaitingLine({ kind });
      line.join(0, 0, 1);
      line.join(1, 0, 1);
      line.rejoin(9, 0, 1, 4, ahead);
      expect([0, 1, 2].map((place) => line.at(place))).toEqual(expected);
    }
  });

  it('is empty once cleared', () => {
    const line = new WaitingLine();
    line.join(0, 0, 1);
    line.clear();
    expect([line.length, line.has(0), line.first()]).toEqual([0, false, -1]);
  });
});
