/**
 * Every month from `first` to `last`, both included, as ISO `YYYY-MM`.
 *
 * @throws RangeError when either is not an ISO month or they are in the wrong order
 */
export function monthsBetween(first: string, last: string): string[] {
  if (!/^\d{4}-\d{2}$/.test(first) || !/^\d{4}-\d{2}$/.test(last) || first > last) {
    throw new RangeError(`not a span of months: ${first} to ${last}`);
  }
  const months: string[] = [];
  let year = Number(first.slice(0, 4));
  let month = Number(first.slice(5));
  for (let label = first; label <= last;) {
    months.push(label);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
    label = `${String(year)}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

/** The months for which outcomes are fitted: fiscal years 2021 and 2022. */
export const fittedMonths = monthsBetween('2020-10', '2022-09');
