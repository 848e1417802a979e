import { DEMOGRAPHICS, type Selection } from '../../scenario/scenario.js';

/** Number of demographic groups. */
export const GROUPS = DEMOGRAPHICS.length;

/** What a selection says about public safety, as {@link Rule.publicSafety}. */
export const ANY = 2;

/** Which of the (nationality, demographic) pairs a selection covers, as 0 or 1 at `nationality * GROUPS + demographic`. */
export function maskOf(when: Selection, nationalities: readonly string[]): Uint8Array {
  const mask = new Uint8Array(nationalities.length * GROUPS);
  nationalities.forEach((nationality, n) => {
    DEMOGRAPHICS.forEach((demographic, d) => {
      const covered =
        (when.nationality?.includes(nationality) ?? true) && (when.demographic?.includes(demographic) ?? true);
      mask[n * GROUPS + d] = covered ? 1 : 0;
    });
  });
  return mask;
}

/** Public safety as a code: 1 only cases with a ground, 0 only cases without, {@link ANY} both. */
export function publicSafetyOf(when: Selection): number {
  return when.publicSafety === undefined ? ANY : when.publicSafety ? 1 : 0;
}
