import type { Engine } from '../event/engine.js';
import type { TimeWeighted } from '../monitor/time-weighted.js';
import { FRESH, GOES_ON, Jobs } from './jobs.js';
import { STOP_OF_SHIFT_END } from './resource-spec.js';
import type { ResourceClient, ResourceSpec, ShiftEnd, StopMode } from './resource-spec.js';
import { Servers } from './servers.js';
import { Victims } from './victims.js';
import { WaitingRoom } from './waiting-room.js';
import { Watchers } from './watchers.js';
import { Work } from './work.js';

/**
 * Servers and the line before them: the general resource. For identical servers, first come first served, without
 * preemption, `ServerPool` is the fast plain case.
 *
 * A client asks with {@link request} and is told what happens through {@link ResourceClient}. It holds what it was
 * granted until {@link release}; a job that takes time runs between {@link serve} and {@link finish}, and only such a
 * job can be displaced. Lower classes are more urgent; the last request's class counts. An entity may hold and wait for
 * more; it never displaces itself. What only a faulty model does throws an error with resource, time and entity.
 */
export class Resource {
  readonly name: string;
  /** Time-weighted number of busy servers, of servers on duty, and of entities in the line. */
  readonly busy: TimeWeighted;
  readonly onDuty: TimeWeighted;
  readonly waiting: TimeWeighted;
  /** Grants since the last reset, resumptions included. */
  seized = 0;
  /** Companions to tell of changes. */
  readonly watchers = new Watchers();

  readonly #engine: Engine;
  readonly #client: ResourceClient;
  readonly #spec: ResourceSpec;
  readonly #mode: 'none' | StopMode;
  /** The resource's number in the ledger. */
  readonly #place: number;
  readonly #jobs = new Jobs();
  readonly #servers: Servers;
  readonly #work: Work;
  readonly #room: WaitingRoom;
  #settling = false;

  /** @throws RangeError when capacity or places are negative or not a number. */
  constructor(engine: Engine, spec: ResourceSpec, client: ResourceClient) {
    this.name = spec.name;
    this.#engine = engine;
    this.#client = client;
    this.#spec = spec;
    this.#mode = spec.preemption ?? 'none';
    const choice = this.#mode === 'none' ? null : (spec.displacedFirst ?? 'most-recent');
    const victims = new Victims(this.#jobs, engine.clock, choice, spec.departing !== 'displaceable');
    this.#servers = new Servers(engine.clock, this.#jobs);
    this.#work = new Work(engine, this.#jobs, spec.finish ?? -1, victims);
    this.#room = new WaitingRoom(spec, engine.clock, this.#jobs, this.#servers, victims);
    this.busy = this.#servers.busy;
    this.onDuty = this.#servers.onDuty;
    this.waiting = this.#room.waiting;
    this.#place = spec.ledger?.place(spec.name) ?? -1;
    this.reset();
  }

  /** Empties the resource and puts `capacity` servers on duty, none of them down. */
  reset(capacity: number = this.#spec.capacity): void {
    this.#servers.reset(this.#checked(capacity));
    this.#room.reset();
    this.seized = 0;
    this.#jobs.clear();
    this.#work.victims.clear();
    this.#settling = false;
  }

  /** Starts the monitors anew: what came before is warm-up. */
  restartMonitors(): void {
    for (const monitor of [this.busy, this.waiting, this.onDuty]) monitor.reset(monitor.value);
    this.seized = 0;
  }

  /** Servers that could be granted now; below 0 when more are at work than on duty. */
  get free(): number {
    return this.#servers.free;
  }

  /** Servers an entity holds. */
  held(entity: number): number {
    return entity < this.#jobs.cells ? this.#jobs.held[entity] : 0;
  }

  /** Servers an entity waits for, in the line or outside. */
  wanted(entity: number): number {
    return entity < this.#jobs.cells ? this.#jobs.wanted[entity] : 0;
  }

  /** Time an entity's job has left, running or stopped; 0 without one. */
  remaining(entity: number): number {
    return entity < this.#jobs.cells ? this.#work.remaining(entity) : 0;
  }

  /** The entity at a place of the line from 0, -1 beyond its end. With random order, in order of arrival. */
  inLine(place: number): number {
    return this.#room.line.at(place);
  }

  /** Class of an entity's last request. */
  classOf(entity: number): number {
    return this.#jobs.priorityClass[entity];
  }

  /** Asks for servers. The client is told `granted` or `rejected`, else the entity waits. */
  request(entity: number, priorityClass = 0, amount = 1): void {
    const jobs = this.#jobs;
    jobs.include(entity);
    if (!(amount > 0)) throw this.#fault(entity, `it cannot ask for ${amount} servers`);
    if (jobs.wanted[entity] > 0) throw this.#fault(entity, 'it asks while it waits');
    jobs.since[entity] = this.#engine.now;
    const system = this.#spec.system;
    const wasInside = system === undefined || system.has(entity);
    if (!wasInside && !system.enter(entity)) {
      this.#reject(entity);
      return;
    }
    jobs.priorityClass[entity] = priorityClass;
    jobs.wanted[entity] = amount;
    jobs.course[entity] = FRESH;
    if (this.#room.enter(entity, this.#settling)) {
      if (this.#spec.whenFull === 'block') this.#client.admitted?.(entity);
      this.#settle();
      return;
    }
    if (this.#spec.whenFull === 'block') {
      this.#room.outside.add(entity, 0, amount, false);
      this.#client.blocked?.(entity);
    } else {
      jobs.wanted[entity] = 0;
      if (!wasInside) system.leave(entity);
      this.#reject(entity);
    }
  }

  /**
   * Begins a job of some length (time) on the servers an entity holds. It ends with an event of the kind in the
   * specification, at which the model calls {@link finish} or {@link complete}.
   */
  serve(entity: number, duration: number): void {
    if (this.#spec.finish === undefined) throw this.#fault(entity, 'no kind of event ends its job');
    if (this.held(entity) === 0) throw this.#fault(entity, 'it is served without holding a server');
    if (this.#work.runs(entity)) throw this.#fault(entity, 'it is served twice at once');
    this.#work.begin(entity, duration);
  }

  /** The job has ended and the entity keeps its servers: it may be blocked, or served again. */
  complete(entity: number): void {
    this.#work.end(entity);
  }

  /** The job has ended, and the entity gives back all its servers. */
  finish(entity: number): void {
    this.#work.end(entity);
    this.release(entity);
  }

  /** Gives back servers, all without an amount. A running job is broken off with the last of them. */
  release(entity: number, amount: number = this.held(entity)): void {
    if (!(amount > 0 && amount <= this.held(entity))) {
      throw this.#fault(entity, `it gives back ${amount} servers and holds ${this.held(entity)}`);
    }
    this.#servers.give(entity, amount);
    if (this.#jobs.held[entity] === 0 && this.#work.runs(entity)) this.#work.stop(entity);
    this.watchers.busyChanged();
    this.#settle();
  }

  /** Takes an entity out of the line, with no record: it jockeys, or changes its class. False when it does not wait. */
  withdraw(entity: number): boolean {
    if (this.wanted(entity) === 0) return false;
    this.#jobs.wanted[entity] = 0;
    this.#room.leave(entity);
    this.watchers.stoppedWaiting(entity);
    this.#settle();
    return true;
  }

  /** An entity gives up waiting: it is booked and told. False, with nothing changed, when it does not wait. */
  renege(entity: number): boolean {
    if (this.wanted(entity) === 0) return false;
    this.#spec.ledger?.add('reneged', entity, this.#place, this.#jobs.since[entity]);
    this.withdraw(entity);
    this.#client.reneged?.(entity);
    return true;
  }

  /** Puts a number of servers on duty. `shiftEnd` says what becomes of jobs when more are busy. */
  setCapacity(capacity: number, shiftEnd: ShiftEnd = 'finish'): void {
    this.#servers.setNominal(this.#checked(capacity));
    this.#changeDuty(STOP_OF_SHIFT_END[shiftEnd]);
  }

  /** Takes servers down in addition to what the shift says (failure, maintenance); below 0 brings them back. */
  takeDown(servers: number, shiftEnd: ShiftEnd = 'finish'): void {
    this.#servers.addDown(servers);
    this.#changeDuty(STOP_OF_SHIFT_END[shiftEnd]);
  }

  /** Calls `visit` with everybody who waits: first the line in its order, then those outside. */
  forEachWaiting(visit: (entity: number, since: number, what: string) => void): void {
    this.#room.forEachWaiting(visit);
  }

  /** Calls `visit` with everybody who holds servers, in no particular order. */
  forEachHolder(visit: (entity: number, since: number) => void): void {
    this.#servers.forEachHolder(visit);
  }

  /** Serves whoever can be served, one at a time, until nobody can. */
  #settle(): void {
    if (this.#settling) return;
    this.#settling = true;
    for (;;) {
      const entity = this.#room.candidate();
      if (entity < 0) {
        const admitted = this.#room.admit();
        if (admitted < 0) break;
        this.#client.admitted?.(admitted);
      } else if (this.#jobs.wanted[entity] <= this.#servers.free) {
        this.#grant(entity);
      } else {
        this.#displace(this.#work.victims.first(this.#jobs.priorityClass[entity]), this.#mode as StopMode, true);
      }
    }
    this.#servers.dropCarried();
    this.#settling = false;
  }

  #grant(entity: number): void {
    this.#room.leave(entity);
    this.#servers.take(entity);
    this.seized++;
    const goesOn = this.#jobs.course[entity] === GOES_ON;
    if (goesOn) this.#work.goOn(entity);
    else this.#work.rank(entity);
    this.watchers.stoppedWaiting(entity);
    this.watchers.busyChanged();
    if (goesOn) this.#client.resumed?.(entity);
    else this.#client.granted(entity);
  }

  /** Takes all servers from an entity with a running job. `staysOn`: leaving ones stay for whoever displaces it. */
  #displace(entity: number, mode: StopMode, staysOn: boolean): void {
    const jobs = this.#jobs;
    const spec = this.#spec;
    const amount = jobs.held[entity];
    const remaining = this.#work.remaining(entity);
    this.#work.stop(entity);
    if (staysOn) this.#servers.carry(entity);
    this.#servers.give(entity, amount);
    spec.ledger?.add('displaced', entity, this.#place, jobs.granted[entity]);
    jobs.since[entity] = this.#engine.now;
    const rejected = mode !== 'reroute' && spec.displacedWhenFull === 'reject' && this.#room.full;
    if (mode !== 'reroute' && !rejected) {
      jobs.wanted[entity] = amount;
      this.#work.keep(entity, mode, remaining);
      this.#room.reenter(entity, spec.displacedGo !== 'back');
    }
    this.watchers.busyChanged();
    this.#client.displaced?.(entity, remaining);
    if (rejected) this.#reject(entity);
  }

  /** Brings the busy servers in line with those on duty; `mode` null lets jobs finish. */
  #changeDuty(mode: StopMode | null): void {
    const jobs = this.#jobs;
    const settling = this.#settling;
    this.#settling = true;
    for (let surplus = -this.#servers.free; surplus > 0; surplus = -this.#servers.free) {
      const entity = this.#servers.leaver(this.#spec.leavesFirst ?? 'most-recent');
      if (mode !== null && jobs.wanted[entity] === 0 && this.#work.remaining(entity) > 0) {
        this.#displace(entity, mode, false);
      } else {
        this.#servers.addDeparting(entity, Math.min(surplus, jobs.held[entity] - jobs.departing[entity]));
      }
    }
    this.#servers.letStay();
    this.#settling = settling;
    this.#settle();
  }

  #reject(entity: number): void {
    this.#spec.ledger?.add('rejected', entity, this.#place, this.#jobs.since[entity]);
    this.#client.rejected?.(entity);
  }

  #checked(capacity: number): number {
    if (!(capacity >= 0)) throw new RangeError(`resource "${this.name}": it cannot have ${capacity} servers`);
    return capacity;
  }

  #fault(entity: number, what: string): Error {
    return new Error(`resource "${this.name}", time ${this.#engine.now}, entity ${entity}: ${what}`);
  }
}
