import { closest } from 'fastest-levenshtein';

/** The name that someone who wrote `typed` most likely meant. */
export const nearest = (typed: string, names: readonly string[]): string => {
  const lower = typed.toLowerCase();
  return names.find((name) => name.toLowerCase() === lower) ?? closest(typed, [...names]);
};
