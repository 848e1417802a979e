import { Engine, QueueLinks, Streams } from '../kernel/index.js';
import { CaseLog } from './case-log.js';
import { createCaseTable, type CaseTable } from './case-table.js';
import { EVENT_KINDS } from './event-kinds.js';
import type { Program } from './program/program.js';
import { SectorState } from './sector-state.js';

/**
 * Everything that changes during a replication. The steps of the model are functions of the world and a case.
 *
 * Made once per program and reset for each replication: making it anew would cost time, and handlers made anew would
 * lose what the just-in-time compiler learned of them.
 */
export class World {
  readonly program: Program;
  readonly engine = new Engine(EVENT_KINDS);
  readonly cases: CaseTable = createCaseTable();
  readonly log = new CaseLog();
  readonly sectors: readonly SectorState[];
  /** Cases encountered since the reset, repeat attempts counted each time. */
  encounteredCases = 0;
  /** Time of the first refused ICE request, hours; Infinity while there is none. */
  firstIceRefusal = Infinity;
  /** Sector of each vehicle, and its number there. */
  readonly vehicleSector: Int32Array;
  readonly vehicleNumber: Int32Array;
  /** First vehicle of each sector. */
  readonly firstVehicle: Int32Array;

  constructor(program: Program) {
    this.program = program;
    const links = new QueueLinks();
    this.sectors = program.sectors.map((sector) => new SectorState(program, sector, this.engine.clock, links));
    const fleets = program.sectors.map(({ sector }) => sector.fleet.vehicles);
    this.firstVehicle = Int32Array.from(fleets, (_, i) => fleets.slice(0, i).reduce((sum, count) => sum + count, 0));
    this.vehicleSector = Int32Array.from(fleets.flatMap((count, sector) => Array<number>(count).fill(sector)));
    this.vehicleNumber = Int32Array.from(fleets.flatMap((count) => Array.from({ length: count }, (_, i) => i)));
  }

  /** Empties the world and takes the randomness of a replication. */
  reset(seed: string, replication: number): void {
    this.engine.reset();
    this.encounteredCases = 0;
    this.firstIceRefusal = Infinity;
    this.cases.reset();
    this.log.reset();
    const streams = new Streams(seed, replication);
    for (const sector of this.sectors) sector.reset(this.program, seed, replication, streams);
  }
}
