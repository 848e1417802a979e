import { Histogram } from '../kernel/index.js';
import { DEMOGRAPHICS, DISPOSITIONS } from '../scenario/scenario.js';

/** Bins of the time-in-custody histogram: a quarter of an hour each, 60 days in all. */
export const TIC_BIN_HOURS = 0.25;
const TIC_BINS = 60 * 24 * 4;

const GROUPS = DEMOGRAPHICS.length;

/**
 * What a sector counts, in persons by day of the span. One day more than the span is kept, for what happens at the
 * very end; it is not reported.
 */
export class Ledger {
  readonly encounters: Int32Array;
  readonly repeatEncounters: Int32Array;
  readonly processed: Int32Array;
  /** Requests to transfer to ICE, and those refused. */
  readonly iceRequests: Int32Array;
  readonly iceRefused: Int32Array;
  /** Detained by ICE at the end of the day. */
  readonly iceDetained: Float64Array;
  readonly paroleExpiries: Int32Array;
  readonly reportDeadlines: Int32Array;
  /** In custody for more than 72 hours at the end of the day; by facility at `day * facilities + facility`. */
  readonly over72: Int32Array;
  readonly over72ByFacility: Int32Array;
  /** By demographic, at `day * GROUPS + demographic`: encountered, booked out, and in custody at the end of the day. */
  readonly encountered: Int32Array;
  readonly bookedOut: Int32Array;
  readonly atDayEnd: Int32Array;
  /** Booked out by disposition, at `day * DISPOSITIONS.length + disposition`. */
  readonly dispositions: Int32Array;
  /** Persons by month of encounter, pair and outcome; the last outcome is "undecided". */
  readonly outcomes: Int32Array;
  /** Time in custody of persons booked out in the reported period, by demographic. */
  readonly timeInCustody: readonly Histogram[];
  /** Hours that persons spent in custody in the reported period, added up case by case. */
  readonly custodyHours = new Float64Array(1);

  constructor(days: number, facilities: number, months: number, pairs: number) {
    const rows = days + 1;
    this.encounters = new Int32Array(rows);
    this.repeatEncounters = new Int32Array(rows);
    this.processed = new Int32Array(rows);
    this.iceRequests = new Int32Array(rows);
    this.iceRefused = new Int32Array(rows);
    this.iceDetained = new Float64Array(rows);
    this.paroleExpiries = new Int32Array(rows);
    this.reportDeadlines = new Int32Array(rows);
    this.over72 = new Int32Array(rows);
    this.over72ByFacility = new Int32Array(rows * facilities);
    this.encountered = new Int32Array(rows * GROUPS);
    this.bookedOut = new Int32Array(rows * GROUPS);
    this.atDayEnd = new Int32Array(rows * GROUPS);
    this.dispositions = new Int32Array(rows * DISPOSITIONS.length);
    this.outcomes = new Int32Array(months * pairs * (DISPOSITIONS.length + 1));
    this.timeInCustody = DEMOGRAPHICS.map(() => new Histogram(TIC_BIN_HOURS, TIC_BINS));
  }

  /** Forgets everything and keeps the memory. */
  reset(): void {
    for (const column of [
      this.encounters,
      this.repeatEncounters,
      this.processed,
      this.iceRequests,
      this.iceRefused,
      this.iceDetained,
      this.paroleExpiries,
      this.reportDeadlines,
      this.over72,
      this.over72ByFacility,
      this.encountered,
      this.bookedOut,
      this.atDayEnd,
      this.dispositions,
      this.outcomes,
      this.custodyHours,
    ]) {
      column.fill(0);
    }
    for (const histogram of this.timeInCustody) histogram.reset();
  }
}
