import { closest, distance } from 'fastest-levenshtein';

/** A longer text is no name that someone mistyped. */
const longestName = 100;

/** The name that someone who wrote `typed` most likely meant. */
export const nearest = <T extends string>(written: string, names: readonly T[]): T => {
  const typed = written.slice(0, longestName);
  const lower = typed.toLowerCase();
  return names.find((name) => name.toLowerCase() === lower) ?? (closest(typed, [...names]) as T);
};

/** What a fault says after an unknown name. */
export const suggestion = (typed: string, names: readonly string[]): string =>
  suggestionOf(nearest(typed, names), names);

export const suggestionOf = (name: string, names: readonly string[]): string =>
  `did you mean "${name}"? Valid values: ${names.join(', ')}`;

/** A slip changes one letter in five, and at most three: `company` is no slip for `compare`. */
const lettersPerSlip = 5;
const maxSlips = 3;

/** The name that is meant, if `typed` can hardly be another one. */
export function meant<T extends string>(typed: string, names: readonly T[]): T | undefined {
  const name = nearest(typed, names);
  const slips = Math.min(maxSlips, Math.floor(name.length / lettersPerSlip));
  return distance(typed.slice(0, longestName).toLowerCase(), name.toLowerCase()) <= slips ? name : undefined;
}
