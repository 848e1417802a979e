/**
 * A number as it stands in every CSV file: at most six digits after the point, trailing zeros dropped, never an
 * exponent, a point as the decimal mark. Six decimals keep a millionth of a person or of a share, far below the noise
 * between replications.
 *
 * A value that does not exist (NaN: an interval from one replication, a correlation where nothing varies) is an empty
 * cell; infinities are written `Infinity` and `-Infinity`, which R and pandas read as numbers.
 */
export function csvNumber(value: number): string {
  if (Number.isNaN(value)) return '';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  const text = value.toFixed(6).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}
