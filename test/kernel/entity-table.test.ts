import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EntityTable } from '../../src/kernel/entity-table.js';

const SCHEMA = { age: 'u8', nationality: 'u16', balance: 'i32', id: 'u32', arrived: 'f64' } as const;

describe('entity table', () => {
  it('agrees with a plain map of entities through any history of births and deaths', () => {
    // A number below 0.6 of the unit interval creates, the rest destroys one of the living.
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 120 }),
        (capacity, steps) => {
          const table = new EntityTable(SCHEMA, capacity);
          const living = new Map<number, number>();
          let born = 0;
          let peak = 0;
          for (const step of steps) {
            if (step < 0.6) {
              const row = table.create();
              expect(living.has(row)).toBe(false);
              table.columns.age[row] = born % 200;
              table.columns.nationality[row] = 60_000 + born;
              table.columns.balance[row] = -born;
              table.columns.id[row] = 4_000_000_000 + born;
              table.columns.arrived[row] = born / 3;
              living.set(row, born++);
            } else if (living.size > 0) {
              const rows = [...living.keys()];
              const row = rows[Math.floor(((step - 0.6) / 0.4) * rows.length)];
              table.destroy(row);
              living.delete(row);
            }
            peak = Math.max(peak, living.size);
            expect([table.live, table.peak]).toEqual([living.size, peak]);
          }
          expect(table.rows).toBe(peak);
          for (let row = 0; row < table.rows; row++) expect(table.isAlive(row)).toBe(living.has(row));
          for (const [row, n] of living) {
            const { age, nationality, balance, id, arrived } = table.columns;
            expect([age[row], nationality[row], balance[row], id[row], arrived[row]]).toEqual([
              n % 200,
              60_000 + n,
              n === 0 ? 0 : -n,
              4_000_000_000 + n,
              n / 3,
            ]);
          }
        },
      ),
      { seed: 5, numRuns: 300 },
    );
  });

  it('reuses the row that was given back last, so that memory is bounded by the peak', () => {
    const table = new EntityTable({ x: 'f64' }, 4);
    const rows = [table.create(), table.create(), table.create()];
    table.destroy(rows[0]);
    table.destroy(rows[1]);
    expect([table.create(), table.create(), table.create()]).toEqual([rows[1], rows[0], 3]);
    expect(table.rows).toBe(4);
  });

  it('gives each attribute an array of its declared type', () => {
    const { columns } = new EntityTable(SCHEMA, 2);
    expect(columns.age).toBeInstanceOf(Uint8Array);
    expect(columns.nationality).toBeInstanceOf(Uint16Array);
    expect(columns.balance).toBeInstanceOf(Int32Array);
    expect(columns.id).toBeInstanceOf(Uint32Array);
    expect(columns.arrived).toBeInstanceOf(Float64Array);
  });

  it.each([-1, 1, 7])('refuses to destroy row %d, which nobody holds', (row) => {
    const table = new EntityTable({ x: 'f64' });
    table.create();
    expect(() => table.destroy(row)).toThrow(new RangeError(`row ${row} holds no entity`));
    expect(table.live).toBe(1);
  });

  it('refuses to destroy an entity twice', () => {
    const table = new EntityTable({ x: 'f64' });
    const row = table.create();
    table.destroy(row);
    expect(() => table.destroy(row)).toThrow(new RangeError('row 0 holds no entity'));
  });

  it('is empty after a reset and starts again from row 0', () => {
    const table = new EntityTable({ x: 'f64' }, 2);
    for (let i = 0; i < 5; i++) table.create();
    table.destroy(3);
    table.reset();
    expect([table.live, table.peak, table.rows, table.isAlive(0)]).toEqual([0, 0, 0, false]);
    expect([table.create(), table.create(), table.isAlive(1), table.isAlive(2)]).toEqual([0, 1, true, false]);
  });

  it('goes on from a snapshot as the table it was taken of goes on', () => {
    const births = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 60 });
    type Table = EntityTable<typeof SCHEMA>;
    const play = (table: Table, steps: readonly number[]): number[] => {
      const taken: number[] = [];
      for (const step of steps) {
        const living = Array.from({ length: table.rows }, (_, row) => row).filter((row) => table.isAlive(row));
        if (step < 0.6 || living.length === 0) {
          const row = table.create();
          table.columns.arrived[row] = step;
          taken.push(row);
        } else {
          table.destroy(living[Math.floor(((step - 0.6) / 0.4) * living.length)]);
        }
      }
      return taken;
    };
    fc.assert(
      fc.property(births, births, births, (before, elsewhere, after) => {
        const table = new EntityTable(SCHEMA, 4);
        play(table, before);
        const state = structuredClone(table.snapshot());
        const other = new EntityTable(SCHEMA, 1);
        play(other, elsewhere);
        other.restore(state);
        expect([other.live, other.peak, other.rows]).toEqual([table.live, table.peak, table.rows]);
        expect(play(other, after)).toEqual(play(table, after));
        expect(other.snapshot()).toEqual(table.snapshot());
      }),
      { seed: 32, numRuns: 200 },
    );
  });

  it.each([{ x: 'f64' }, { x: 'f64', y: 'u16' }, { x: 'f64', z: 'u8' }, { x: 'f64', y: 'u8', z: 'u8' }] as const)(
    'refuses the state of a table with the attributes %o',
    (attributes) => {
      const table = new EntityTable({ x: 'f64', y: 'u8' });
      const other = new EntityTable<Readonly<Record<string, 'f64' | 'u16' | 'u8'>>>(attributes);
      expect(() => table.restore(other.snapshot())).toThrow(
        new Error('this state is of an entity table with other attributes'),
      );
    },
  );
});
