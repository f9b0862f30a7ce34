/** A part of a glob: any text, a letter of some kind, or one of several globs. */
type Part = 'any' | { fits(letter: string): boolean } | { oneOf: readonly Part[][] };

/**
 * Whether a name matches a glob with `*`, `?`, `[a-z]`, `[!a]` and `{one,other}`, without regard to case. All ways of a
 * match are followed at once, so that a name takes no longer than its length times the glob's.
 */
export function glob(pattern: string): (name: string) => boolean {
  const parts = parse(pattern.toLowerCase());
  return (name) => placesAfter(parts, name.toLowerCase(), new Set([0])).has(name.length);
}

/** Where in a name these parts can end if they begin at one of the places. */
function placesAfter(parts: readonly Part[], name: string, starts: ReadonlySet<number>): ReadonlySet<number> {
  let places = starts;
  for (const part of parts) {
    if (places.size === 0) break;
    const all = [...places];
    if (part === 'any') {
      const first = all.reduce((least, at) => Math.min(least, at), name.length);
      places = new Set(Array.from({ length: name.length - first + 1 }, (_, i) => first + i));
    } else if ('oneOf' in part) {
      places = new Set(part.oneOf.flatMap((parts) => [...placesAfter(parts, name, new Set(all))]));
    } else {
      places = new Set(all.filter((at) => at < name.length && part.fits(name[at] ?? '')).map((at) => at + 1));
    }
  }
  return places;
}

/** What is not closed stands for itself, as do braces around a single glob. */
function parse(text: string): Part[] {
  const pairs = pairsIn(text);
  const sequence = (from: number, to: number): Part[] => {
    const parts: Part[] = [];
    for (let at = from; at < to; at++) {
      const close = pairs.get(at);
      if (close === undefined) parts.push(partOf(text[at] ?? ''));
      else parts.push(...(text[at] === '[' ? [letters(text.slice(at + 1, close))] : braces(at, close)));
      at = close ?? at;
    }
    return parts;
  };
  const braces = (open: number, close: number): Part[] => {
    const ends: number[] = [];
    for (let at = open + 1; at < close; at = (pairs.get(at) ?? at) + 1) if (text[at] === ',') ends.push(at);
    if (ends.length > 0) return [{ oneOf: [...ends, close].map((end, i) => sequence((ends[i - 1] ?? open) + 1, end)) }];
    const [, first, last] = /^(.)\.\.(.)$/.exec(text.slice(open + 1, close)) ?? [];
    if (first !== undefined) return [letters(`${first}-${last}`)];
    return [partOf('{'), ...sequence(open + 1, close), partOf('}')];
  };
  return sequence(0, text.length);
}

/** The brackets and braces that are closed, each with the place where. */
function pairsIn(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const close = text[at] === '[' ? endOfLetters(text, at) : -1;
    if (close !== -1) pairs.set(at, close);
    if (text[at] === '{') open.push(at);
    const begin = text[at] === '}' ? open.pop() : undefined;
    if (begin !== undefined) pairs.set(begin, at);
    at = Math.max(at, close);
  }
  return pairs;
}

/** A bracket that comes first among the letters is one of them. */
const endOfLetters = (text: string, at: number): number =>
  text.indexOf(']', at + (/[!^]/.test(text[at + 1] ?? '') ? 3 : 2));

const partOf = (character: string): Part =>
  character === '*' ? 'any' : { fits: (letter) => character === '?' || letter === character };

/** One of these letters, as within brackets. */
function letters(inside: string): Part {
  const isNegated = /^[!^]/.test(inside);
  const ranges = [...inside.slice(isNegated ? 1 : 0).matchAll(/(.)(?:-(.))?/g)].map(([, from = '', to = from]) => [
    from,
    to,
  ]);
  const isOne = (letter: string): boolean => ranges.some(([from = '', to = '']) => from <= letter && letter <= to);
  return { fits: (letter) => isOne(letter) !== isNegated };
}
