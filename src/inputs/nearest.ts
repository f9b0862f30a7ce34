import { closest, distance } from 'fastest-levenshtein';

/** The name that someone who wrote `typed` most likely meant. */
export const nearest = (typed: string, names: readonly string[]): string => {
  const lower = typed.toLowerCase();
  return names.find((name) => name.toLowerCase() === lower) ?? closest(typed, [...names]);
};

/** A slip changes a letter in so many, and three at the most: `company` is no slip for `compare`. */
const lettersPerSlip = 5;
const mostSlips = 3;

/** The name that is meant where `typed` is so near to it that it can hardly be another; undefined where it is not. */
export function meant(typed: string, names: readonly string[]): string | undefined {
  const name = nearest(typed, names);
  const slips = Math.min(mostSlips, Math.floor(name.length / lettersPerSlip));
  return distance(typed.toLowerCase(), name.toLowerCase()) <= slips ? name : undefined;
}
