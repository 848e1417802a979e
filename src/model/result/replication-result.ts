import type { CaseRecords } from '../case-log.js';
import { PLACE } from '../case-table.js';
import { DAY } from '../program/span.js';
import { countCustodyHours } from '../steps/book-out.js';
import type { World } from '../world.js';
import { checksOf, type SelfCheck } from './checks.js';
import { metricValues } from './metrics.js';
import { custodyTimes } from './time-in-custody.js';
import { seriesValues } from './series.js';

/** What one replication found, as plain data that can be sent between threads. */
export interface ReplicationResult {
  readonly replication: number;
  /** Values of the program's `metricKeys`, in their order. */
  readonly metrics: Float64Array;
  /** Values of the program's `seriesKeys` by reported day, at `series * days + day`. */
  readonly series: Float64Array;
  /** Persons by sector, month, pair and outcome (the last one undecided), see {@link outcomeValues}. */
  readonly outcomes: Int32Array;
  /** Persons by time in custody, at `demographic * bins + bin`, hourly bins, the last open above. */
  readonly timeInCustody: Float64Array;
  readonly cases: CaseRecords;
  readonly checks: readonly SelfCheck[];
  /** Events handled, and cases encountered, warm-up included. */
  readonly events: number;
  readonly encounteredCases: number;
}

/** Reads a finished world. */
export function collect(world: World, replication: number): ReplicationResult {
  closeOpenCases(world);
  return {
    replication,
    metrics: metricValues(world),
    series: seriesValues(world),
    outcomes: outcomeValues(world),
    timeInCustody: custodyTimes(world),
    cases: recordsOf(world),
    checks: checksOf(world),
    events: world.engine.handled,
    encounteredCases: world.encounteredCases,
  };
}

/** Outcomes of all sectors one after the other. */
function outcomeValues(world: World): Int32Array {
  const size = world.sectors.reduce((sum, sector) => sum + sector.ledger.outcomes.length, 0);
  const values = new Int32Array(size);
  let offset = 0;
  for (const { ledger } of world.sectors) {
    values.set(ledger.outcomes, offset);
    offset += ledger.outcomes.length;
  }
  return values;
}

/** Whoever is still in custody has spent hours there too. */
function closeOpenCases(world: World): void {
  const { columns, rows } = world.cases;
  for (let row = 0; row < rows; row++) {
    if (world.cases.isAlive(row) && columns.place[row] !== PLACE.outside) {
      countCustodyHours(world, row, world.program.span.days * DAY);
    }
  }
}

function recordsOf(world: World): CaseRecords {
  const { log } = world;
  return {
    length: log.length,
    sector: log.sector.slice(0, log.length),
    id: log.id.slice(0, log.length),
    attempt: log.attempt.slice(0, log.length),
    persons: log.persons.slice(0, log.length),
    disposition: log.disposition.slice(0, log.length),
  };
}
