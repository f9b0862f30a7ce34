import type { Problem } from '../model.ts';

/** As `toLocaleString('en-US')` writes it, whose first call takes a process 25 ms. */
export function number(value: number): string {
  const [digits = '', ...tenth] = String(Math.round(10 * Math.abs(value)) / 10).split('.');
  let whole = digits;
  for (let end = digits.length - 3; end > 0; end -= 3) whole = `${whole.slice(0, end)},${whole.slice(end)}`;
  return `${value < 0 ? '-' : ''}${[whole, ...tenth].join('.')}`;
}

export const signed = (value: number): string =>
  value === 0 ? '0' : `${value > 0 ? '+' : '−'}${number(Math.abs(value))}`;

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;

export const utc = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;

/** Rounded up, so that more than what is allowed is never shown as the same. */
export const percent = (part: number, of: number): string => `${number(Math.ceil((1000 * part) / of) / 10)}%`;

/** A span of time for people, such as `4.2 s` or `1 h 3 min`. */
export function duration(ms: number): string {
  const tenths = (ms / 1000).toFixed(1);
  if (Number(tenths) < 60) return `${tenths} s`;
  const seconds = Math.max(60, Math.floor(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.floor(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Names, and how many more there are in all. */
export const listOf = (names: readonly string[], total = names.length): string =>
  `${names.join(', ')}${total > names.length ? ` and ${number(total - names.length)} more` : ''}`;

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A long time in the unit that people would use, such as `6 hours`. */
export function span(ms: number): string {
  const [name, unit] = units.find(([, unit]) => ms >= 1.5 * unit) ?? units[2];
  return counted(Math.max(1, Math.round(ms / unit)), name, `${name}s`);
}

export const ago = (ms: number): string => `${span(ms)} ago`;

export const problemText = ({ message, remedy }: Pick<Problem, 'message' | 'remedy'>): string =>
  remedy === undefined ? sentence(message) : `${sentence(message)} ${sentence(remedy)}`;

export const sentence = (text: string): string => {
  const trimmed = text.trim().slice(0, longestSentence);
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
};

const longestSentence = 2_000;
