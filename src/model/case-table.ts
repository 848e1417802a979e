import { EntityTable } from '../kernel/index.js';

/** Where a case is. */
export const PLACE = {
  /** Not in custody: an expelled case that will be encountered again. */
  outside: 0,
  /** Encountered, waiting for or in a vehicle. */
  field: 1,
  /** In a facility. */
  facility: 2,
} as const;

/** A disposition that has not been decided yet. */
export const UNDECIDED = 255;

const COLUMNS = {
  id: 'u32',
  attempt: 'u8',
  sector: 'u8',
  facility: 'u8',
  cell: 'u8',
  nationality: 'u8',
  demographic: 'u8',
  persons: 'u8',
  publicSafety: 'u8',
  place: 'u8',
  stage: 'u8',
  exit: 'u8',
  policy: 'u8',
  disposition: 'u8',
  encountered: 'f64',
  log: 'u32',
} as const;

/**
 * A case is a single person or a family that is encountered, decided on and released together.
 *
 * `id` and `attempt` say who it is in every scenario; `encountered` is in hours; `disposition` is an index into
 * DISPOSITIONS or UNDECIDED; `exit` is an index into EXITS; `log` is its row in the case log, or NO_LOG in warm-up.
 */
export type CaseTable = EntityTable<typeof COLUMNS>;

/** An empty table of cases. */
export function createCaseTable(): CaseTable {
  return new EntityTable(COLUMNS, 4096);
}

/** The `log` of a case that is not in the log. */
export const NO_LOG = 0xffff_ffff;
