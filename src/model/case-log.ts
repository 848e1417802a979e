/** What became of each case of a run, for following the same case through two scenarios. */
export interface CaseRecords {
  /** Cases in the log. */
  readonly length: number;
  /** Index of the sector. */
  readonly sector: Uint8Array;
  /** The case's first attempt, unique within its sector. */
  readonly id: Uint32Array;
  /** 0 for the first attempt, then 1, 2, … */
  readonly attempt: Uint8Array;
  readonly persons: Uint8Array;
  /** Index into DISPOSITIONS, or UNDECIDED. */
  readonly disposition: Uint8Array;
}

/** The log of one replication: eight bytes per case encountered in the reported period. */
export class CaseLog implements CaseRecords {
  length = 0;
  sector = new Uint8Array(4096);
  id = new Uint32Array(4096);
  attempt = new Uint8Array(4096);
  persons = new Uint8Array(4096);
  disposition = new Uint8Array(4096);

  /** Forgets all cases and keeps the memory. */
  reset(): void {
    this.length = 0;
  }

  /** Adds a case; its disposition is filled in when decided. */
  append(sector: number, id: number, attempt: number, persons: number, disposition: number): number {
    if (this.length === this.id.length) this.#grow();
    const row = this.length++;
    this.sector[row] = sector;
    this.id[row] = id;
    this.attempt[row] = attempt;
    this.persons[row] = persons;
    this.disposition[row] = disposition;
    return row;
  }

  #grow(): void {
    const capacity = this.id.length * 2;
    const bytes = (old: Uint8Array): Uint8Array<ArrayBuffer> => {
      const grown = new Uint8Array(capacity);
      grown.set(old);
      return grown;
    };
    const id = new Uint32Array(capacity);
    id.set(this.id);
    this.id = id;
    this.sector = bytes(this.sector);
    this.attempt = bytes(this.attempt);
    this.persons = bytes(this.persons);
    this.disposition = bytes(this.disposition);
  }
}
