import type { FlowDescription, Step } from './step.js';

/** Units held of each resource along one path; null behind a step after which nobody comes. */
type Held = ReadonlyMap<string, number> | null;

/**
 * Follows what an entity holds along every path of a flow.
 *
 * @throws RangeError when a path releases what it has not seized, leaves while it holds something, or when two paths
 * that meet hold different things.
 */
export function checkHoldings(flow: FlowDescription): void {
  const refuse = (what: string): never => {
    throw new RangeError(`flow "${flow.name}": ${what}`);
  };

  const change = (held: ReadonlyMap<string, number>, resource: string, by: number): Held => {
    if (!(Number.isInteger(by) && by !== 0)) refuse(`an amount of "${resource}" is a whole number above 0`);
    const after = (held.get(resource) ?? 0) + by;
    if (after < 0) {
      refuse(`releases ${-by} of "${resource}" where it has seized ${held.get(resource) ?? 'none'}`);
    }
    const copy = new Map(held);
    if (after === 0) copy.delete(resource);
    else copy.set(resource, after);
    return copy;
  };

  const meet = (where: string, one: Held, other: Held): Held => {
    if (one === null) return other;
    if (other !== null && show(one) !== show(other)) {
      refuse(`where paths meet after ${where}, one holds ${show(one)} and the other ${show(other)}`);
    }
    return one;
  };

  const walk = (steps: readonly Step[], before: Held): Held => {
    let held = before;
    for (const step of steps) {
      if (held === null) return refuse('a step comes after leave, where nobody gets');
      held = after(step, held);
    }
    return held;
  };

  const after = (step: Step, held: ReadonlyMap<string, number>): Held => {
    switch (step.kind) {
      case 'seize': {
        if (!(step.amount > 0)) refuse(`an amount of "${step.resource}" is a whole number above 0`);
        const served = change(held, step.resource, step.amount);
        if (step.patience === null) return served;
        return meet(`waiting for "${step.resource}"`, served, walk(step.patience.then, held));
      }
      case 'release':
        if (!(step.amount > 0)) refuse(`an amount of "${step.resource}" is a whole number above 0`);
        return change(held, step.resource, -step.amount);
      case 'branch':
        return meet('a branch', held, walk(step.then, held));
      case 'loop': {
        const end = walk(step.body, held);
        return end === null ? refuse('a loop whose body leaves never comes back') : meet('a loop', held, end);
      }
      case 'leave':
        if (held.size > 0) refuse(`leaves while it holds ${show(held)}`);
        return null;
      case 'set':
      case 'delay':
      case 'wait':
      case 'gate':
        return held;
    }
  };

  const end = walk(flow.steps, new Map());
  if (end !== null && end.size > 0) refuse(`ends while it holds ${show(end)}`);
}

function show(held: ReadonlyMap<string, number>): string {
  const parts = [...held].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, amount]) => `${amount} of "${name}"`);
  return parts.length === 0 ? 'nothing' : parts.join(' and ');
}
