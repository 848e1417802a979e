import type { Resource } from './resource.js';
import { shortestLine } from './routing.js';

/**
 * Who waits in one line and changes to a shorter one: as long as lines differ by `threshold` or more, the last of the
 * longest goes to the end of the shortest. A line counts with who is being served; of equals the first gives or takes.
 * Source: E. Koenigsberg, On jockeying in queues, Management Science 12 (1966).
 */
export class Jockeying {
  /** Changes since the last reset. */
  count = 0;
  readonly #resources: readonly Resource[];
  readonly #threshold: number;
  readonly #moved: (entity: number, from: number, to: number) => void;

  /**
   * @param threshold - smallest difference at which somebody changes, 2 or more: with 1 it would bring no gain.
   * @param moved - told of every change, after it, with the numbers of the resources.
   */
  constructor(
    resources: readonly Resource[],
    threshold = 2,
    moved: (entity: number, from: number, to: number) => void = () => undefined,
  ) {
    if (!(threshold >= 2)) throw new RangeError(`jockeying at a difference of ${threshold} brings nobody nearer`);
    this.#resources = resources;
    this.#threshold = threshold;
    this.#moved = moved;
  }

  /** Lets everybody change who would: call it when somebody has left, or a line has opened. */
  review(): void {
    for (;;) {
      const to = shortestLine(this.#resources);
      const from = this.#longest();
      if (from < 0 || load(this.#resources[from]) - load(this.#resources[to]) < this.#threshold) return;
      const line = this.#resources[from];
      const entity = line.inLine(line.waiting.value - 1);
      const amount = line.wanted(entity);
      line.withdraw(entity);
      this.#resources[to].request(entity, line.classOf(entity), amount);
      this.count++;
      this.#moved(entity, from, to);
    }
  }

  /** Starts counting anew. */
  reset(): void {
    this.count = 0;
  }

  /** The longest of the lines in which somebody waits. */
  #longest(): number {
    let best = -1;
    this.#resources.forEach((resource, i) => {
      if (resource.waiting.value > 0 && (best < 0 || load(resource) > load(this.#resources[best]))) best = i;
    });
    return best;
  }
}

function load(resource: Resource): number {
  return resource.busy.value + resource.waiting.value;
}
