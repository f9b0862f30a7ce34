import { drawn } from './element.ts';

const width = 96;
const height = 24;
const room = 2;

/** A line without axes, for a row of a table. Where a value is not known the line has a gap; a value alone is a dot. */
export function sparkLine(values: readonly (number | null)[], label: string): SVGElement {
  const known = values.filter((value) => value !== null);
  const least = Math.min(...known);
  const range = Math.max(...known) - least;
  const x = (i: number): number => room + (i / Math.max(1, values.length - 1)) * (width - 2 * room);
  const y = (value: number): number =>
    range === 0 ? height / 2 : height - room - ((value - least) / range) * (height - 2 * room);
  const path = values.map((value, i) => {
    if (value === null) return '';
    const begin = values[i - 1] == null;
    const point = `${begin ? 'M' : 'L'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
    return begin && values[i + 1] == null ? `${point}h.1` : point;
  });
  return drawn(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, class: 'spark', role: 'img', 'aria-label': label },
    drawn('path', { d: path.join('') }),
  );
}

/** The letters of `RepositoryColumns.starsLine`. */
export const valuesOfLetters = (letters: string): (number | null)[] =>
  [...letters].map((letter) => (letter === ' ' ? null : letter.charCodeAt(0) - 97));
