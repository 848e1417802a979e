import type { Snapshotable } from './snapshot.js';

const ARRAYS = {
  u8: Uint8Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f64: Float64Array,
} as const;

/** The types a column of an entity table may have. */
export type ColumnType = keyof typeof ARRAYS;

/** The typed array that holds a column of a type. */
export type Column<T extends ColumnType> = InstanceType<(typeof ARRAYS)[T]>;

/** The whole state of an entity table: plain data. */
export interface EntityTableState {
  /** Each attribute's values, up to the highest row that exists. */
  readonly columns: Readonly<Record<string, Column<ColumnType>>>;
  /** 1 for each row in use. */
  readonly alive: Uint8Array;
  /** The free row that is taken after each free row; -1 for none. */
  readonly next: Int32Array;
  /** The free row that is taken first; -1 for none. */
  readonly free: number;
  readonly live: number;
  readonly peak: number;
}

/**
 * Entities as rows of typed-array columns.
 *
 * A row number is reused once its entity is gone, so memory is bounded by how many are in the system at once. Read
 * columns through `columns` each time: growing replaces the arrays.
 */
export class EntityTable<S extends Readonly<Record<string, ColumnType>>> implements Snapshotable<EntityTableState> {
  /** One typed array per declared attribute, indexed by row. */
  readonly columns: { [K in keyof S]: Column<S[K]> };
  /** Rows in use now. */
  live = 0;
  /** Most rows ever in use at once since the last reset. */
  peak = 0;

  readonly #schema: S;
  #capacity: number;
  #used = 0;
  #next: Int32Array;
  #alive: Uint8Array;
  #free = -1;

  /** @param schema - the name and type of each attribute; `capacity` is a first guess, the table grows as needed. */
  constructor(schema: S, capacity = 1024) {
    this.#schema = schema;
    this.#capacity = capacity;
    const columns: Record<string, Column<ColumnType>> = {};
    for (const name of Object.keys(schema)) columns[name] = new ARRAYS[schema[name]](capacity);
    this.columns = columns as { [K in keyof S]: Column<S[K]> };
    this.#next = new Int32Array(capacity);
    this.#alive = new Uint8Array(capacity);
  }

  /** Rows that exist, in use or free; every row in use is below it. */
  get rows(): number {
    return this.#used;
  }

  /** Is the row in use? */
  isAlive(row: number): boolean {
    return row >= 0 && row < this.#used && this.#alive[row] === 1;
  }

  /** Takes a row. Its attributes hold what the last entity left there: set them all. */
  create(): number {
    let row = this.#free;
    if (row >= 0) {
      this.#free = this.#next[row];
    } else {
      if (this.#used === this.#capacity) this.#grow();
      row = this.#used++;
    }
    this.#alive[row] = 1;
    this.#next[row] = -1;
    if (++this.live > this.peak) this.peak = this.live;
    return row;
  }

  /**
   * Gives a row back.
   *
   * @throws RangeError when the row is not in use.
   */
  destroy(row: number): void {
    if (!this.isAlive(row)) throw new RangeError(`row ${row} holds no entity`);
    this.#alive[row] = 0;
    this.#next[row] = this.#free;
    this.#free = row;
    this.live--;
  }

  /** Forgets every entity and keeps the memory. */
  reset(): void {
    this.#alive.fill(0, 0, this.#used);
    this.#used = 0;
    this.#free = -1;
    this.live = 0;
    this.peak = 0;
  }

  /** A copy of all rows and of the order in which free rows will be taken. */
  snapshot(): EntityTableState {
    const columns: Record<string, Column<ColumnType>> = {};
    for (const name of Object.keys(this.#schema)) columns[name] = this.columns[name].slice(0, this.#used);
    return {
      columns,
      alive: this.#alive.slice(0, this.#used),
      next: this.#next.slice(0, this.#used),
      free: this.#free,
      live: this.live,
      peak: this.peak,
    };
  }

  /**
   * Puts all rows back as they were.
   *
   * @throws Error when the state is of a table with other attributes.
   */
  restore(state: EntityTableState): void {
    const names = Object.keys(this.#schema);
    const same = (name: string): boolean => state.columns[name] instanceof ARRAYS[this.#schema[name]];
    if (Object.keys(state.columns).length !== names.length || !names.every(same)) {
      throw new Error('this state is of an entity table with other attributes');
    }
    this.reset();
    while (this.#capacity < state.alive.length) this.#grow();
    for (const name of names) {
      this.columns[name].fill(0);
      this.columns[name].set(state.columns[name]);
    }
    this.#alive.set(state.alive);
    this.#next.set(state.next);
    this.#used = state.alive.length;
    this.#free = state.free;
    this.live = state.live;
    this.peak = state.peak;
  }

  #grow(): void {
    this.#capacity = Math.max(1, 2 * this.#capacity);
    const columns = this.columns as Record<string, Column<ColumnType>>;
    for (const name of Object.keys(this.#schema)) {
      const grown = new ARRAYS[this.#schema[name]](this.#capacity);
      grown.set(columns[name]);
      columns[name] = grown;
    }
    const next = new Int32Array(this.#capacity);
    next.set(this.#next);
    this.#next = next;
    const alive = new Uint8Array(this.#capacity);
    alive.set(this.#alive);
    this.#alive = alive;
  }
}
