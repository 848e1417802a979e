/** A scenario as a heading: its title and the id that files and charts name it by. */
import type { Scenario } from '../../../scenario/scenario.js';
import { markup, type Html } from '../../text/html.js';

export function scenarioHeading({ title, id }: Pick<Scenario, 'title' | 'id'>): Html {
  return markup`${title} (<code>${id}</code>)`;
}
