import { DEMOGRAPHICS, DISPOSITIONS } from '../../scenario/scenario.js';
import { UNDECIDED } from '../case-table.js';
import { GROUPS } from '../program/selection.js';
import { DAY } from '../program/span.js';
import type { World } from '../world.js';

/** Share of the encounters that expected repeats may exceed before the split is called wrong. */
const LARGEST_GAP = 0.001;

/** One thing that a run checks about itself. */
export interface SelfCheck {
  readonly check: string;
  readonly passed: boolean;
  readonly detail: string;
}

/** Checks that a finished world adds up. */
export function checksOf(world: World): readonly SelfCheck[] {
  return [conservation(world), custodyIntegral(world), oneDisposition(world), repeatSplit(world)];
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

/**
 * Every case of the log has exactly one disposition, or is in custody without one: what the log holds case by case
 * equals what was counted as decisions were made, and the undecided are those found in custody.
 */
function oneDisposition(world: World): SelfCheck {
  const { log, cases, sectors } = world;
  const states = DISPOSITIONS.length + 1;
  const logged = new Float64Array(states);
  for (let row = 0; row < log.length; row++) {
    logged[log.disposition[row] === UNDECIDED ? states - 1 : log.disposition[row]] += log.persons[row];
  }
  const counted = new Float64Array(states);
  let negative = 0;
  for (const { ledger } of sectors) {
    ledger.outcomes.forEach((persons, i) => {
      counted[i % states] += persons;
      if (persons < 0) negative++;
    });
  }
  let open = 0;
  for (let row = 0; row < cases.rows; row++) {
    const { columns } = cases;
    if (cases.isAlive(row) && columns.log[row] < log.length && columns.disposition[row] === UNDECIDED) {
      open += columns.persons[row];
    }
  }
  const different = counted.filter((persons, state) => persons !== logged[state]).length;
  const undecided = logged[states - 1];
  return {
    check: 'one disposition',
    passed: different === 0 && negative === 0 && undecided === open,
    detail: `${logged.reduce((a, b) => a + b, 0) - undecided} persons with a disposition, ${undecided} undecided at the end, ${open} of them in custody; ${different} dispositions and ${negative} outcomes do not add up`,
  };
}

/** Repeats that the scenario expects must find encounters to be taken from, or the table is not reproduced. */
function repeatSplit(world: World): SelfCheck {
  const gap = world.sectors.reduce((sum, { compiled }) => sum + compiled.arrivals.split.unexplained, 0);
  const persons = world.sectors.reduce(
    (sum, { compiled }) => sum + compiled.arrivals.cells.persons.reduce((a, b) => a + b, 0),
    0,
  );
  return {
    check: 'repeat split',
    passed: gap <= persons * LARGEST_GAP,
    detail: `${gap.toFixed(1)} of ${persons.toFixed(0)} published encounters are fewer than the repeats expected on their day`,
  };
}
