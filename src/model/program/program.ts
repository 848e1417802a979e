import type { QuantileTable } from '../../kernel/index.js';
import { DEMOGRAPHICS, type Scenario, type Sector } from '../../scenario/scenario.js';
import { arrivalsOf, type SectorArrivals } from './arrivals.js';
import { cellsOf } from './cells.js';
import { decisionsOf, type Decisions } from './decisions.js';
import { exitsOf, type CompiledExit } from './exits.js';
import { initialLeavers } from './ice-stays.js';
import { metricKeysOf, seriesKeysOf, type MetricKey } from './metric-keys.js';
import { purposesOf, type PurposeNumbers } from './purposes.js';
import { spanOf, type Span } from './span.js';
import { processingWorkOf, stageWorkOf } from './stages.js';
import { durationOf, type CompiledWork } from './work.js';

/** A sector compiled to tables. */
export interface CompiledSector {
  readonly sector: Sector;
  readonly arrivals: SectorArrivals;
  /** Cumulative share of encounters brought to each facility; the last is 1. */
  readonly facilityShare: Float64Array;
  /** Queue class of each demographic, 0 served first. */
  readonly classOf: Uint8Array;
  /** Work at the stages before processing. */
  readonly stages: readonly CompiledWork[];
  /** Paperwork by disposition. */
  readonly processing: readonly (CompiledWork | null)[];
  readonly outbound: QuantileTable;
  readonly inbound: QuantileTable;
  readonly exits: readonly CompiledExit[];
  /** 1 for nationalities whose Title 8 returns go over the bridge. */
  readonly removalsByLand: Uint8Array;
  readonly iceStay: QuantileTable;
  /** Persons of the initial ICE stock who leave, by day. */
  readonly iceLeavers: Float64Array;
}

/** A scenario compiled to tables: all that a replication reads. Compiled once, used for any number of replications. */
export interface Program {
  readonly scenario: Scenario;
  readonly span: Span;
  readonly nationalities: readonly string[];
  readonly purposes: PurposeNumbers;
  readonly decisions: Decisions;
  readonly sectors: readonly CompiledSector[];
  /** Family sizes and their cumulative probabilities. */
  readonly familySizes: Uint8Array;
  readonly familyCumulative: Float64Array;
  /** Probability of a public-safety ground, by demographic. */
  readonly publicSafety: Float64Array;
  readonly repeatDelay: QuantileTable;
  /** What a replication's metrics and series are of, in their order. */
  readonly metricKeys: readonly MetricKey[];
  readonly seriesKeys: readonly MetricKey[];
}

/** Compiles a resolved scenario. */
export function compile(scenario: Scenario): Program {
  const span = spanOf(scenario.period);
  const nationalities = [...new Set(scenario.arrivals.table.map((row) => row.nationality))].sort();
  const repeatDelay = durationOf(scenario.arrivals.repeats.delay);
  const { familySize } = scenario.arrivals;
  return {
    scenario,
    span,
    nationalities,
    purposes: purposesOf(scenario),
    decisions: decisionsOf(scenario, span, nationalities),
    sectors: scenario.sectors.map((sector) => sectorOf(scenario, sector, span, nationalities, repeatDelay)),
    familySizes: Uint8Array.from(familySize.values),
    familyCumulative: cumulativeOf(familySize.probabilities),
    publicSafety: Float64Array.from(DEMOGRAPHICS, (demographic) => scenario.publicSafety[demographic]),
    repeatDelay,
    metricKeys: metricKeysOf(scenario),
    seriesKeys: seriesKeysOf(scenario),
  };
}

function sectorOf(
  scenario: Scenario,
  sector: Sector,
  span: Span,
  nationalities: readonly string[],
  repeatDelay: QuantileTable,
): CompiledSector {
  const iceStay = durationOf(sector.exits.ice.lengthOfStay);
  const removalsByLand = Uint8Array.from(nationalities, (id) => (sector.exits.removalsByLand.includes(id) ? 1 : 0));
  const cells = cellsOf(scenario.arrivals, sector.id, span, nationalities);
  return {
    sector,
    arrivals: arrivalsOf(scenario, cells, span, nationalities, removalsByLand, repeatDelay),
    facilityShare: cumulativeOf(sector.facilities.map((facility) => facility.share)),
    classOf: Uint8Array.from(DEMOGRAPHICS, (demographic) => {
      const group = sector.queueOrder.findIndex((members) => members.includes(demographic));
      return group < 0 ? sector.queueOrder.length : group;
    }),
    stages: stageWorkOf(sector),
    processing: processingWorkOf(sector),
    outbound: durationOf(sector.fleet.outbound),
    inbound: durationOf(sector.fleet.inbound),
    exits: exitsOf(sector, span),
    removalsByLand,
    iceStay,
    iceLeavers: initialLeavers(sector.exits.ice.initialOccupancy, iceStay, span.days),
  };
}

function cumulativeOf(shares: readonly number[]): Float64Array {
  let sum = 0;
  const cumulative = Float64Array.from(shares, (share) => (sum += share));
  cumulative[cumulative.length - 1] = 1;
  return cumulative;
}
