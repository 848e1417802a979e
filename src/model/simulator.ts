import type { EventHandler, EventObserver } from '../kernel/index.js';
import { EVENT } from './event-kinds.js';
import type { Program } from './program/program.js';
import { EXITS } from './program/exits.js';
import { DAY } from './program/span.js';
import { collect, type ReplicationResult } from './result/replication-result.js';
import { repeatEncounter } from './steps/aftermath.js';
import { dayEnd, dayStart, scheduleShift, shift } from './steps/day.js';
import { candidate, LAYERS, scheduleCandidate } from './steps/encounter.js';
import { depart, drainWindow, holdDone } from './steps/hold.js';
import { biometricsDone, intakeDone, interviewDone, medicalDone, processingDone, triageDone } from './steps/process.js';
import { pickUp, unload } from './steps/transport.js';
import { World } from './world.js';

/** Runs replications of one program, one after the other, in one world. */
export class Simulator implements EventHandler {
  readonly #world: World;
  /** Next departure of each (sector, exit). */
  readonly #nextDeparture: Int32Array;

  constructor(program: Program) {
    this.#world = new World(program);
    this.#nextDeparture = new Int32Array(program.sectors.length * EXITS.length);
  }

  /**
   * Runs one replication: a pure function of the program, the seed and the replication's number.
   *
   * @param observer - sees every event just before it is handled.
   */
  run(seed: string, replication: number, observer: EventObserver | null = null): ReplicationResult {
    const world = this.#world;
    const { span } = world.program;
    world.reset(seed, replication);
    world.engine.observer = observer;
    this.#start();
    world.engine.run(this, span.hours);
    return collect(world, replication);
  }

  /** When the first ICE request of the last run was refused, hours; Infinity when none was. */
  get firstIceRefusal(): number {
    return this.#world.firstIceRefusal;
  }

  handle(kind: number, entity: number): void {
    const world = this.#world;
    switch (kind) {
      case EVENT.dayEnd:
        return dayEnd(world, entity);
      case EVENT.dayStart:
        return dayStart(world, entity);
      case EVENT.measure:
        for (const sector of world.sectors) for (const pool of sector.pools) pool.restartMonitors();
        return;
      case EVENT.shift:
        return shift(world, entity);
      case EVENT.opening:
        return this.#open(entity);
      case EVENT.departure:
        return this.#depart(entity);
      case EVENT.candidate:
        return candidate(world, entity);
      case EVENT.repeat:
        return repeatEncounter(world, entity);
      case EVENT.pickUp:
        return pickUp(world, entity);
      case EVENT.unload:
        return unload(world, entity);
      case EVENT.intakeDone:
        return intakeDone(world, entity);
      case EVENT.medicalDone:
        return medicalDone(world, entity);
      case EVENT.biometricsDone:
        return biometricsDone(world, entity);
      case EVENT.triageDone:
        return triageDone(world, entity);
      case EVENT.interviewDone:
        return interviewDone(world, entity);
      case EVENT.processingDone:
        return processingDone(world, entity);
      case EVENT.holdDone:
        return holdDone(world, entity);
      default:
        throw new Error(`no event of kind ${kind}`);
    }
  }

  #start(): void {
    const world = this.#world;
    const { engine } = world;
    const { span } = world.program;
    dayStart(world, 0);
    engine.scheduleAt(DAY, EVENT.dayEnd, 0);
    engine.scheduleAt(span.firstReported * DAY, EVENT.measure, 0);
    this.#nextDeparture.fill(0);
    world.sectors.forEach((sector, sectorIndex) => {
      for (let layer = 0; layer < sector.sources.length; layer++) {
        scheduleCandidate(world, sectorIndex * LAYERS + layer);
      }
      scheduleShift(world, sectorIndex);
      sector.compiled.exits.forEach((exit, exitIndex) => {
        const key = sectorIndex * EXITS.length + exitIndex;
        if (exit.window !== null) engine.scheduleAt(exit.window.opens, EVENT.opening, key);
        this.#scheduleDeparture(key);
      });
    });
  }

  #open(key: number): void {
    const { engine, program } = this.#world;
    drainWindow(this.#world, Math.floor(key / EXITS.length), key % EXITS.length);
    if (engine.clock[0] + DAY < program.span.hours) engine.schedule(DAY, EVENT.opening, key);
  }

  #depart(key: number): void {
    depart(this.#world, Math.floor(key / EXITS.length), key % EXITS.length);
    this.#scheduleDeparture(key);
  }

  #scheduleDeparture(key: number): void {
    const { engine, program } = this.#world;
    const { departures } = program.sectors[Math.floor(key / EXITS.length)].exits[key % EXITS.length];
    if (this.#nextDeparture[key] < departures.length) {
      engine.scheduleAt(departures[this.#nextDeparture[key]++], EVENT.departure, key);
    }
  }
}
