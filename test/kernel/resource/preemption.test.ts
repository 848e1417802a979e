/** Hand-worked traces of preemption and of capacity that is cut; the first four are regressions that other tools had. */
import { describe, expect, it } from 'vitest';
import type { ResourceSpec, ServerChoice, ShiftEnd, StopMode } from '../../../src/kernel/resource/resource-spec.js';
import { Desk } from './support/desk.js';

const preemptive: Partial<ResourceSpec> = { preemption: 'resume' };

describe('preemption', () => {
  it('displaces nobody while a server is free', () => {
    const desk = new Desk({ ...preemptive, capacity: 2 }).customers([
      { at: 0, work: 5, class: 1 },
      { at: 1, work: 2, class: 0 },
      { at: 2, work: 1, class: 0 },
    ]);
    expect(desk.run()).toEqual([
      '0 granted 0',
      '1 granted 1',
      '2 displaced 0 left 3',
      '2 granted 2',
      '3 done 1',
      '3 resumed 0',
      '3 done 2',
      '6 done 0',
    ]);
  });

  it('never displaces an entity by its own, more urgent request; it waits for others', () => {
    const desk = new Desk({ ...preemptive, capacity: 2 }).customers([
      { at: 0, work: 9, class: 2 },
      { at: 0, work: 9, class: 1 },
    ]);
    desk.at(1, () => desk.resource.request(0, 0, 1));
    desk.at(2, () => desk.resource.request(1, 0, 1));
    desk.onGranted = (entity) => {
      if (desk.engine.now === 0) desk.begin(entity);
    };
    // At 1 entity 0 displaces 1. At 2 the waiting 1 may not ask again.
    expect(() => desk.run()).toThrow('resource "desk", time 2, entity 1: it asks while it waits');
    expect(desk.log).toEqual(['0 granted 0', '0 granted 1', '1 displaced 1 left 8', '1 granted 0']);
    const alone = new Desk(preemptive).customers([{ at: 0, work: 5, class: 1 }]);
    alone.at(1, () => alone.resource.request(0, 0, 1));
    expect(alone.runBriefly(4)).toEqual([]);
    expect([alone.resource.held(0), alone.resource.wanted(0)]).toEqual([1, 1]);
  });

  it('keeps time running forwards when a displaced job is displaced again at once', () => {
    const desk = new Desk(preemptive).customers([
      { at: 0, work: 4, class: 2 },
      { at: 1, work: 2, class: 1 },
      { at: 1, work: 1, class: 0 },
      { at: 1, work: 1, class: 0 },
    ]);
    expect(desk.run()).toEqual([
      '0 granted 0',
      '1 displaced 0 left 3',
      '1 granted 1',
      '1 displaced 1 left 2',
      '1 granted 2',
      '2 done 2',
      '2 granted 3',
      '3 done 3',
      '3 resumed 1',
      '5 done 1',
      '5 resumed 0',
      '8 done 0',
    ]);
  });

  it('survives a cut to nothing under a job that is held', () => {
    const desk = new Desk(preemptive).customers([
      { at: 0, work: 3, class: 1 },
      { at: 2, work: 1, class: 0 },
    ]);
    desk.at(1, () => desk.resource.setCapacity(0)).at(5, () => desk.resource.setCapacity(1));
    // The job on the leaving server is protected: it finishes at 3. Nobody starts before 5.
    expect(desk.run()).toEqual(['0 granted 0', '3 done 0', '5 granted 1', '6 done 1']);
  });

  it('does not displace a job at the instant of its completion', () => {
    // The request is made from within another end of the same instant, when that of job 1 is still to come.
    const desk = new Desk({ ...preemptive, capacity: 2 }).customers([
      { at: 0, work: 3, class: 1 },
      { at: 0, work: 3, class: 1 },
    ]);
    const handle = desk.handle.bind(desk);
    desk.handle = (kind, entity) => {
      handle(kind, entity);
      if (kind === 0 && entity === 0) {
        desk.work[2] = [1];
        desk.work[3] = [1];
        desk.resource.request(2, 0);
        desk.resource.request(3, 0);
      }
    };
    expect(desk.run()).toEqual([
      '0 granted 0',
      '0 granted 1',
      '3 done 0',
      '3 granted 2',
      '3 done 1',
      '3 granted 3',
      '4 done 2',
      '4 done 3',
    ]);
  });

  // Job 0 (class 1) of length 5, then drawn 2; class 0 takes the server from 3 to 4.
  it.each<[StopMode, string[]]>([
    ['resume', ['4 resumed 0', '6 done 0']],
    ['restart', ['4 resumed 0', '9 done 0']],
    ['resample', ['4 granted 0', '6 done 0']],
    ['reroute', []],
  ])('lets the displaced %s', (preemption, expected) => {
    const desk = new Desk({ preemption }).customers([
      { at: 0, work: 5, class: 1 },
      { at: 3, work: 1, class: 0 },
    ]);
    desk.work[0] = [5, 2];
    const before = ['0 granted 0', '3 displaced 0 left 2', '3 granted 1', '4 done 1'];
    expect(desk.run()).toEqual([...before, ...expected]);
    expect(desk.ledger.records()).toEqual([{ outcome: 'displaced', entity: 0, place: 'desk', since: 0, time: 3 }]);
  });

  it('restarts with the whole length also the second time', () => {
    const desk = new Desk({ preemption: 'restart' }).customers([
      { at: 0, work: 5, class: 1 },
      { at: 3, work: 1, class: 0 },
      { at: 6, work: 1, class: 0 },
    ]);
    expect(desk.runBriefly().slice(2)).toEqual([
      '4 resumed 0',
      '6 displaced 0 left 3',
      '7 done 2',
      '7 resumed 0',
      '12 done 0',
    ]);
  });

  // 0 is displaced at 1 while 1 of its class waits.
  it.each<['front' | 'back', string[]]>([
    ['front', ['2 resumed 0', '6 done 0', '6 granted 1']],
    ['back', ['2 granted 1', '3 done 1', '3 resumed 0']],
  ])('lets the displaced wait at the %s of their class', (displacedGo, expected) => {
    const desk = new Desk({ ...preemptive, displacedGo }).customers([
      { at: 0, work: 5, class: 1 },
      { at: 0.5, work: 1, class: 1 },
      { at: 1, work: 1, class: 0 },
    ]);
    expect(desk.run().slice(4, 7)).toEqual(expected);
  });

  it.each<['exceed' | 'reject', string[]]>([
    [
      'exceed',
      ['2 displaced 0 left 3', '2 granted 2', '3 done 2', '3 resumed 0', '6 done 0', '6 granted 1', '7 done 1'],
    ],
    ['reject', ['2 displaced 0 left 3', '2 rejected 0', '2 granted 2', '3 done 2', '3 granted 1', '4 done 1']],
  ])('when all places are taken the displaced %s', (displacedWhenFull, expected) => {
    const desk = new Desk({ ...preemptive, places: 1, displacedWhenFull }).customers([
      { at: 0, work: 5, class: 1 },
      { at: 1, work: 1, class: 1 },
      { at: 2, work: 1, class: 0 },
    ]);
    expect(desk.run()).toEqual(['0 granted 0', ...expected]);
  });

  // Jobs 0, 1, 2 begin at 0, 1, 2 and end at 10, 4, 7; at 3 a more urgent one comes.
  it.each<[ServerChoice, number]>([
    ['most-recent', 2],
    ['longest-served', 0],
    ['least-remaining', 1],
    ['most-remaining', 0],
  ])('displaces the %s', (displacedFirst, expected) => {
    const desk = new Desk({ ...preemptive, capacity: 3, displacedFirst }).customers([
      { at: 0, work: 10, class: 1 },
      { at: 1, work: 3, class: 1 },
      { at: 2, work: 5, class: 1 },
      { at: 3, work: 1, class: 0 },
    ]);
    expect(desk.runBriefly()[0]).toMatch(new RegExp(`^3 displaced ${expected} `));
  });

  it('displaces the least urgent first, several for a large request, and nobody when that is not enough', () => {
    const desk = new Desk({ ...preemptive, capacity: 4 }).customers([
      { at: 0, work: 9, class: 1, amount: 2 },
      { at: 1, work: 9, class: 2 },
      { at: 2, work: 9, class: 0 },
      { at: 3, work: 1, class: 1, amount: 2 },
      { at: 4, work: 1, class: 0, amount: 3 },
    ]);
    expect(desk.run(5)).toEqual([
      '0 granted 0',
      '1 granted 1',
      '2 granted 2',
      '4 displaced 1 left 6',
      '4 displaced 0 left 5',
      '4 granted 4',
      '5 done 4',
      '5 resumed 0',
    ]);
  });

  it('lets an urgent request overtake to displace, when overtaking is allowed', () => {
    const customers = [
      { at: 0, work: 9, class: 2 },
      { at: 1, work: 1, class: 0, amount: 3 },
      { at: 2, work: 1, class: 1, amount: 1 },
    ];
    const one = (headOfLine: 'strict' | 'overtaking'): string[] =>
      new Desk({ ...preemptive, capacity: 1, headOfLine }).customers(customers).run(3);
    expect(one('strict')).toEqual(['0 granted 0']);
    expect(one('overtaking')).toEqual([
      '0 granted 0',
      '2 displaced 0 left 7',
      '2 granted 2',
      '3 done 2',
      '3 resumed 0',
    ]);
  });

  it('does not displace who holds a server without a running job', () => {
    const desk = new Desk(preemptive).customers([
      { at: 0, work: 1, class: 1 },
      { at: 1, work: 1, class: 0 },
    ]);
    desk.onGranted = () => undefined;
    expect(desk.run()).toEqual(['0 granted 0']);
  });
});

describe('capacity that is cut', () => {
  // Two servers. Job 0 from 0 to 6, job 1 from 1 to 4; at 2 one server leaves, at 10 it is back.
  it.each<[ShiftEnd, string[]]>([
    ['finish', ['4 done 1', '6 done 0', '6 granted 2', '7 done 2']],
    ['stop-and-resume', ['2 displaced 1 left 2', '6 done 0', '6 resumed 1', '8 done 1', '8 granted 2', '9 done 2']],
    ['stop-and-restart', ['2 displaced 1 left 2', '6 done 0', '6 resumed 1', '9 done 1', '9 granted 2', '10 done 2']],
    [
      'stop-and-resample',
      ['2 displaced 1 left 2', '6 done 0', '6 granted 1', '11 done 1', '11 granted 2', '12 done 2'],
    ],
    ['reroute', ['2 displaced 1 left 2', '6 done 0', '6 granted 2', '7 done 2']],
  ])('lets jobs %s', (shiftEnd, expected) => {
    const desk = new Desk({ capacity: 2 }).customers([
      { at: 0, work: 6 },
      { at: 1, work: 3 },
      { at: 3, work: 1 },
    ]);
    desk.work[1] = [3, 5];
    desk.at(2, () => desk.resource.setCapacity(1, shiftEnd));
    expect(desk.run()).toEqual(['0 granted 0', '1 granted 1', ...expected]);
  });

  it('sends idle servers home first', () => {
    const desk = new Desk({ capacity: 3 }).customers([{ at: 0, work: 6 }]);
    desk.at(1, () => desk.resource.setCapacity(1, 'stop-and-resume'));
    expect(desk.run()).toEqual(['0 granted 0', '6 done 0']);
  });

  // Jobs 0, 1, 2 begin at 0, 1, 2 and end at 10, 4, 7; at 3 desk of three servers leave.
  it.each<[ServerChoice, number[]]>([
    ['most-recent', [2, 1]],
    ['longest-served', [0, 1]],
    ['least-remaining', [1, 2]],
    ['most-remaining', [0, 2]],
  ])('then the %s', (leavesFirst, expected) => {
    const desk = new Desk({ capacity: 3, leavesFirst }).customers([
      { at: 0, work: 10 },
      { at: 1, work: 3 },
      { at: 2, work: 5 },
    ]);
    const left: number[] = [];
    desk.onDisplaced = (entity) => left.push(entity);
    desk.at(3, () => desk.resource.setCapacity(1, 'reroute'));
    desk.run();
    expect(left).toEqual(expected);
  });

  it('ties the leaving server to its job: one that finishes earlier on a staying server serves on', () => {
    const desk = new Desk({ capacity: 2 }).customers([
      { at: 0, work: 4 },
      { at: 1, work: 9 },
      { at: 2, work: 1 },
    ]);
    desk.at(3, () => desk.resource.setCapacity(1));
    expect(desk.run()).toEqual(['0 granted 0', '1 granted 1', '4 done 0', '4 granted 2', '5 done 2', '10 done 1']);
  });

  it('lets a leaving server stay when capacity is back before its job ends', () => {
    const desk = new Desk({ capacity: 2 }).customers([
      { at: 0, work: 6 },
      { at: 1, work: 6 },
      { at: 2, work: 1 },
    ]);
    desk.at(3, () => desk.resource.setCapacity(0)).at(4, () => desk.resource.setCapacity(1));
    // At 4 the server of 0, granted first, stays: 2 starts at 6, not when 1 ends at 7.
    expect(desk.run().slice(2)).toEqual(['6 done 0', '6 granted 2', '7 done 2', '7 done 1'].sort());
  });

  // One server that leaves after job 0; at 2 a more urgent one comes, at 4 another.
  it.each<['protected' | 'displaceable', string[]]>([
    ['protected', ['5 done 0']],
    ['displaceable', ['2 displaced 0 left 3', '2 granted 1', '3 done 1']],
  ])('keeps a job on a leaving server %s', (departing, expected) => {
    const desk = new Desk({ ...preemptive, departing }).customers([
      { at: 0, work: 5, class: 1 },
      { at: 2, work: 1, class: 0 },
    ]);
    desk.at(1, () => desk.resource.setCapacity(0));
    expect(desk.run()).toEqual(['0 granted 0', ...expected]);
    expect([desk.resource.busy.value, desk.resource.free]).toEqual([0, 0]);
  });

  it('lets who has no running job keep its server, however jobs are stopped', () => {
    const desk = new Desk().customers([
      { at: 0, work: 1 },
      { at: 0, work: 1 },
    ]);
    desk.onGranted = () => undefined;
    desk.at(1, () => desk.resource.setCapacity(0, 'stop-and-resume'));
    desk.at(2, () => desk.resource.release(0));
    expect(desk.run()).toEqual(['0 granted 0']);
    expect([desk.resource.busy.value, desk.resource.waiting.value]).toEqual([0, 1]);
  });

  it('may be infinite, and be cut from there', () => {
    const desk = new Desk({ capacity: Infinity }).customers([0, 1, 2, 3].map((at) => ({ at, work: 5 })));
    desk.at(2, () => desk.resource.setCapacity(1)).at(2.5, () => desk.resource.setCapacity(Infinity));
    desk.at(2.6, () => desk.resource.setCapacity(1));
    // 2 waits from 2 to 2.5. At 2.6 the servers of 2 and 1 are due to leave, so 3 starts on that of 0.
    expect(desk.run()).toEqual([
      '0 granted 0',
      '1 granted 1',
      '2.5 granted 2',
      '5 done 0',
      '5 granted 3',
      '6 done 1',
      '7.5 done 2',
      '10 done 3',
    ]);
  });
});
