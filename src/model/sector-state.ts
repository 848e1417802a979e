import {
  CyclicSchedule,
  EntityLuck,
  EntityQueue,
  PiecewisePoisson,
  type QueueLinks,
  ServerPool,
  StockSeries,
  type Streams,
} from '../kernel/index.js';
import { Ledger } from './ledger.js';
import { hourlyRates } from './program/arrivals.js';
import { drawDayFactors } from './program/day-factors.js';
import { EXITS } from './program/exits.js';
import type { CompiledSector, Program } from './program/program.js';
import { DAY } from './program/span.js';

/** The running state of one sector. Made once, reset for each replication. */
export class SectorState {
  readonly compiled: CompiledSector;
  readonly luck = new EntityLuck();
  readonly ledger: Ledger;

  /** First attempts by layer, and the number of the next candidate of each. */
  sources: PiecewisePoisson[] = [];
  readonly nextCandidate: Uint32Array;

  /** Cases in the field, waiting for a vehicle. */
  readonly field: EntityQueue;
  /** Vehicles standing by: `idle[0 .. idleCount)`; numbers are the sector's own. */
  readonly idle: Int32Array;
  idleCount = 0;
  /** Persons in the field whom no vehicle has picked up. */
  waitingInField = 0;
  /** Seats of vehicles on their way to a pick-up. */
  seatsOnTheWay = 0;
  /** Cases in each vehicle. */
  readonly aboard: readonly EntityQueue[];

  readonly pools: readonly ServerPool[];
  readonly schedules: readonly CyclicSchedule[];

  /** Cases that may leave, by exit, and the persons each window exit still takes today. */
  readonly leaving: readonly EntityQueue[];
  readonly remaining = new Float64Array(EXITS.length);

  /** Share of today's ICE requests that are accepted, frozen in the morning. */
  iceRatio = 1;
  /** Persons in ICE detention from this sector. */
  iceDetained = 0;
  /** Persons whom ICE has accepted and who are still in custody. */
  iceAccepted = 0;
  /** Persons whose ICE stay ends, by day. */
  readonly iceLeaving: Float64Array;
  /** ICE requests that cannot be refused, by day: cases with a public-safety ground. */
  readonly iceHolds: Int32Array;

  /** Stocks by day: everyone in custody, those in the field, those in each facility and in all. */
  readonly inCustody: StockSeries;
  readonly inField: StockSeries;
  readonly inFacilities: StockSeries;
  readonly inFacility: readonly StockSeries[];

  readonly #clock: Float64Array;

  constructor(program: Program, compiled: CompiledSector, clock: Float64Array, links: QueueLinks) {
    const { sector } = compiled;
    const { days, months } = program.span;
    const stock = (): StockSeries => new StockSeries(clock, 0, DAY, days);
    this.#clock = clock;
    this.compiled = compiled;
    this.ledger = new Ledger(days, sector.facilities.length, months.length, program.decisions.pairs);
    this.nextCandidate = new Uint32Array(compiled.arrivals.acceptance.length);
    this.field = new EntityQueue(links);
    this.idle = new Int32Array(sector.fleet.vehicles);
    this.aboard = Array.from({ length: sector.fleet.vehicles }, () => new EntityQueue(links));
    const classes = sector.queueOrder.length + 1;
    this.pools = sector.staff.map(() => new ServerPool(clock, classes, links));
    this.schedules = sector.staff.map((pool) => new CyclicSchedule(DAY, sector.shiftStarts, pool.onDuty));
    this.leaving = EXITS.map(() => new EntityQueue(links));
    this.iceLeaving = new Float64Array(days + 1);
    this.iceHolds = new Int32Array(days + 1);
    this.inCustody = stock();
    this.inField = stock();
    this.inFacilities = stock();
    this.inFacility = sector.facilities.map(stock);
  }

  /** Empties the sector and takes the streams of a replication. */
  reset(program: Program, seed: string, replication: number, streams: Streams): void {
    const { sector, arrivals, iceLeavers } = this.compiled;
    this.luck.reset(seed, replication, sector.id);
    this.ledger.reset();
    this.nextCandidate.fill(0);
    const factors = drawDayFactors(
      program.span,
      arrivals.casesPerDay,
      program.scenario.arrivals.dailyVariationCv,
      streams.stream(`arrivals/${sector.id}/days`),
    );
    const rates = hourlyRates(arrivals, program.scenario.arrivals.hourOfDay, factors);
    this.sources = arrivals.acceptance.map(
      (_, layer) => new PiecewisePoisson(0, 1, rates, streams.stream(`arrivals/${sector.id}/layer/${layer}`)),
    );
    this.field.clear();
    this.idleCount = this.idle.length;
    for (let vehicle = 0; vehicle < this.idle.length; vehicle++) this.idle[vehicle] = this.idle.length - 1 - vehicle;
    this.waitingInField = 0;
    this.seatsOnTheWay = 0;
    for (const queue of this.aboard) queue.clear();
    this.pools.forEach((pool, i) => {
      pool.reset(this.schedules[i].valueAt(this.#clock[0]));
    });
    for (const queue of this.leaving) queue.clear();
    this.remaining.fill(0);
    this.iceRatio = 1;
    this.iceDetained = sector.exits.ice.initialOccupancy;
    this.iceAccepted = 0;
    this.iceLeaving.fill(0);
    this.iceLeaving.set(iceLeavers);
    this.iceHolds.fill(0);
    this.inCustody.reset(0);
    this.inField.reset(0);
    this.inFacilities.reset(0);
    for (const stock of this.inFacility) stock.reset(0);
  }
}
