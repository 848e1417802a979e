/** Values set on the command line, as a list in a sentence. */
import { markup, type Html } from '../text/html.js';
import type { Override } from './cautions.js';

/** `arrivals.x=2; replications=5 (in some-scenario)`; empty where nothing was set. */
export function overridesMarkup(overrides: readonly Override[]): Html[] {
  return overrides.map(
    ({ text, scenarios, everywhere }, i) =>
      markup`${i > 0 ? '; ' : ''}<code>${text}</code>${everywhere ? '' : ` (in ${scenarios.join(', ')})`}`,
  );
}
