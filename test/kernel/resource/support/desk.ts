import { Engine } from '../../../../src/kernel/event/engine.js';
import { Ledger } from '../../../../src/kernel/resource/ledger.js';
import { Patience } from '../../../../src/kernel/resource/patience.js';
import { Resource } from '../../../../src/kernel/resource/resource.js';
import type { ResourceClient, ResourceSpec } from '../../../../src/kernel/resource/resource-spec.js';

/** One customer of a desk: when it comes, how long its job is, its class and how many servers it needs. */
export interface Customer {
  readonly at: number;
  readonly work: number;
  readonly class?: number;
  readonly amount?: number;
  /** Gives up after so long a wait. */
  readonly patience?: number;
}

const FINISH = 0;
const ACT = 1;
const PATIENCE = 2;
const ARRIVE = 3;

/**
 * A desk whose every callback is written down as "time what entity": the rig of hand-worked traces. Customers are
 * numbered from 0 in the order given.
 */
export class Desk {
  readonly engine = new Engine([
    { name: 'finish', phase: 'release' },
    { name: 'act', phase: 'capacity' },
    { name: 'patience', phase: 'renege' },
    { name: 'arrive', phase: 'arrival' },
  ]);
  readonly ledger = new Ledger(this.engine.clock);
  readonly log: string[] = [];
  readonly resource: Resource;
  readonly patience: Patience;
  /** Lengths of jobs still to be drawn, by customer: the last one is drawn again and again. */
  readonly work: number[][] = [];
  /** Replaces what is done when a customer is granted; by default its job begins. */
  onGranted: (entity: number) => void = (entity) => this.begin(entity);
  onDisplaced: (entity: number) => void = () => undefined;
  onArrive: (entity: number) => void = (entity) => this.ask(entity);

  readonly #customers: Customer[] = [];
  readonly #acts: (() => void)[] = [];

  constructor(spec: Partial<ResourceSpec> = {}) {
    const say =
      (what: string) =>
      (entity: number): void => {
        this.say(what, entity);
      };
    const client: ResourceClient = {
      granted: (entity) => {
        this.say('granted', entity);
        this.onGranted(entity);
      },
      resumed: say('resumed'),
      displaced: (entity, remaining) => {
        this.say('displaced', entity, `left ${remaining}`);
        this.onDisplaced(entity);
      },
      rejected: say('rejected'),
      reneged: say('reneged'),
      blocked: say('blocked'),
      admitted: say('admitted'),
    };
    const all = { name: 'desk', capacity: 1, finish: FINISH, ledger: this.ledger, ...spec };
    this.resource = new Resource(this.engine, all, client);
    this.patience = new Patience(this.engine, PATIENCE, this.resource);
  }

  say(what: string, entity: number, more = ''): void {
    this.log.push(`${this.engine.now} ${what} ${entity} ${more}`.trim());
  }

  /** Adds customers. */
  customers(customers: readonly Customer[]): this {
    for (const customer of customers) {
      const entity = this.#customers.push(customer) - 1;
      this.work.push([customer.work]);
      this.engine.scheduleAt(customer.at, ARRIVE, entity);
    }
    return this;
  }

  /** Does something at a time, in the phase of capacity changes. */
  at(time: number, act: () => void): this {
    this.engine.scheduleAt(time, ACT, this.#acts.push(act) - 1);
    return this;
  }

  ask(entity: number): void {
    const customer = this.#customers[entity];
    this.resource.request(entity, customer.class ?? 0, customer.amount ?? 1);
    if (customer.patience !== undefined) this.patience.start(entity, customer.patience);
  }

  begin(entity: number): void {
    const work = this.work[entity];
    this.resource.serve(entity, work.length > 1 ? (work.shift() as number) : work[0]);
  }

  /** Runs until nothing is left and returns all that was written down. */
  run(until = Infinity): string[] {
    this.engine.run(this, until);
    return this.log;
  }

  /** The same, without the grants. */
  runBriefly(until = Infinity): string[] {
    return this.run(until).filter((line) => !line.includes('granted'));
  }

  handle(kind: number, entity: number): void {
    if (kind === ARRIVE) this.onArrive(entity);
    else if (kind === ACT) this.#acts[entity]();
    else if (kind === PATIENCE) this.patience.due(entity);
    else {
      this.say('done', entity);
      this.resource.finish(entity);
    }
  }
}
