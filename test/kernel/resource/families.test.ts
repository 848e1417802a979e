import { describe, expect, it } from 'vitest';
import { Families } from '../../../src/kernel/resource/families.js';

describe('families', () => {
  it('are complete with their last member, and are led by their first', () => {
    const clock = new Float64Array(1);
    const families = new Families('gate', clock);
    expect([families.join(10, 3, 3), families.join(500, 900, 1), families.join(12, 3, 3)]).toEqual([
      false,
      true,
      false,
    ]);
    clock[0] = 4;
    expect([families.join(11, 3, 3), families.leader(3), families.size(3)]).toEqual([true, 10, 3]);
    const members: number[] = [];
    families.forEachMember(3, (entity) => members.push(entity));
    families.forEachMember(7, (entity) => members.push(entity));
    expect(members).toEqual([10, 12, 11]);
    families.disband(3);
    expect([families.size(3), families.size(99_999)]).toEqual([0, 0]);
    expect(families.join(1, 3, 2)).toBe(false);
  });

  it('say who waits for the rest, since when', () => {
    const clock = Float64Array.of(2);
    const families = new Families('gate', clock);
    families.join(0, 1, 2);
    families.join(5, 2, 1);
    const waiting: unknown[] = [];
    families.forEachWaiting((...who) => waiting.push(who));
    expect(waiting).toEqual([[0, 2, 'the rest of its family']]);
    families.reset();
    families.forEachWaiting((...who) => waiting.push(who));
    expect(waiting).toHaveLength(1);
  });

  it('refuse a member too many, or of another size', () => {
    const families = new Families('gate', Float64Array.of(2));
    families.join(0, 1, 1);
    expect(() => families.join(4, 1, 1)).toThrow(
      new Error('"gate", time 2, entity 4: family 1 has 1 of 1 and takes no member of a family of 1'),
    );
    families.join(5, 2, 2);
    expect(() => families.join(6, 2, 3)).toThrow(
      new Error('"gate", time 2, entity 6: family 2 has 1 of 2 and takes no member of a family of 3'),
    );
  });
});
