import { DEMOGRAPHICS } from '../../scenario/scenario.js';
import { UNDECIDED } from '../case-table.js';
import { GROUPS } from '../program/selection.js';
import { DAY } from '../program/span.js';
import type { World } from '../world.js';

/** One thing that a run checks about itself. */
export interface SelfCheck {
  readonly check: string;
  readonly passed: boolean;
  readonly detail: string;
}

/** Checks that a finished world adds up. */
export function checksOf(world: World): readonly SelfCheck[] {
  return [conservation(world), custodyIntegral(world), oneDisposition(world)];
}

/** For every sector, day and demographic: yesterday's custody plus encounters = book-outs plus today's custody. */
function conservation(world: World): SelfCheck {
  const { days, dates } = world.program.span;
  let violations = 0;
  let first = '';
  for (const sector of world.sectors) {
    const { encountered, bookedOut, atDayEnd } = sector.ledger;
    for (let day = 0; day < days; day++) {
      for (let group = 0; group < GROUPS; group++) {
        const at = day * GROUPS + group;
        const before = day === 0 ? 0 : atDayEnd[at - GROUPS];
        if (before + encountered[at] === bookedOut[at] + atDayEnd[at]) continue;
        violations++;
        first ||= ` First: ${sector.compiled.sector.id}, ${dates[day]}, ${DEMOGRAPHICS[group]}: ${before} + ${encountered[at]} encountered, ${bookedOut[at]} booked out, ${atDayEnd[at]} held.`;
      }
    }
  }
  const cells = world.sectors.length * days * GROUPS;
  return {
    check: 'conservation',
    passed: violations === 0,
    detail: `custody + encounters = book-outs + custody in ${cells - violations} of ${cells} sector-days by demographic.${first}`,
  };
}

/** Persons in custody added up over time = hours in custody added up over persons. */
function custodyIntegral(world: World): SelfCheck {
  const { span } = world.program;
  let byTime = 0;
  let byCase = 0;
  for (const sector of world.sectors) {
    const averages = sector.inCustody.averages();
    for (let day = span.firstReported; day < span.days; day++) byTime += averages[day] * DAY;
    byCase += sector.ledger.custodyHours[0];
  }
  const gap = Math.abs(byTime - byCase) / Math.max(1, byCase);
  return {
    check: 'custody integral',
    passed: gap < 1e-9,
    detail: `person-hours in custody: ${byTime.toFixed(3)} by time, ${byCase.toFixed(3)} by case`,
  };
}

/** Every case of the log has one disposition, or is among those in custody without one. */
function oneDisposition(world: World): SelfCheck {
  const { log, cases } = world;
  let undecided = 0;
  for (let row = 0; row < log.length; row++) if (log.disposition[row] === UNDECIDED) undecided++;
  let open = 0;
  for (let row = 0; row < cases.rows; row++) {
    const logged = cases.isAlive(row) && cases.columns.log[row] < log.length;
    if (logged && cases.columns.disposition[row] === UNDECIDED) open++;
  }
  return {
    check: 'one disposition',
    passed: undecided === open,
    detail: `${log.length - undecided} cases with a disposition, ${undecided} undecided at the end, ${open} of them in custody`,
  };
}
