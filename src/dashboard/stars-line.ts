/** The lowest is `a`, the highest `z`, and a number that is not known a space. */
export function lettersOf(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  const lowest = Math.min(...known);
  const height = Math.max(...known) - lowest || 1;
  const letterOf = (value: number): string => String.fromCharCode(97 + Math.round((25 * (value - lowest)) / height));
  return values.map((value) => (value === null ? ' ' : letterOf(value))).join('');
}
