/** What a report says, before it is written as Markdown, HTML or text: each writer escapes what comes from outside. */
export interface Section {
  title: string;
  blocks: readonly Block[];
}

export type Block = Sentence | Table | Failures | Chart;

export interface Sentence {
  kind: 'sentence';
  text: string;
}

export interface Column {
  title: string;
  isNumber?: boolean;
}

export interface Table {
  kind: 'table';
  /** What stands above it. */
  title?: string;
  /** Shown only on demand, where the medium can do that. */
  isFolded?: boolean;
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
  /** How many rows are left out. */
  more: number;
}

/** Failures with one status. */
export interface FailureGroup {
  title: string;
  meaning: string;
  advice: string;
  count: number;
  reasons: readonly FailureReason[];
}

export interface FailureReason {
  reason: string;
  count: number;
  /** As many of the names as there is room for. */
  names: readonly string[];
}

export interface Failures {
  kind: 'failures';
  groups: readonly FailureGroup[];
  /** How many are not named. */
  more: number;
}

/** For media that can draw. */
export interface Chart {
  kind: 'chart';
  mermaid: string;
}

/** How much a report may say. */
export interface Limits {
  /** Owners and repositories that failed and are named. */
  failures: number;
  findings: number;
  /** Owners in each table. */
  owners: number;
  /** The largest repositories of each kind. */
  largest: number;
  movers: number;
  /** Names in each list of what is new, gone, renamed or archived. */
  names: number;
  waits: number;
  /** Characters of each text from outside. */
  characters: number;
  /** Whether there is room for two lists side by side. */
  isWide: boolean;
}

export const text = (title: string): Column => ({ title });
export const figure = (title: string): Column => ({ title, isNumber: true });

/** A table of the first entries, as many as the limit says. */
export function tableOf<T>(
  entries: readonly T[],
  limit: number,
  columns: readonly Column[],
  row: (entry: T) => readonly string[],
): Table {
  return { kind: 'table', columns, rows: entries.slice(0, limit).map(row), more: Math.max(0, entries.length - limit) };
}

/** The first characters of a text, and a sign where some are left out. */
export function shorten(long: string, characters: number): string {
  if (long.length <= characters) return long;
  // A character may be two units long.
  return `${long.slice(0, characters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * Writes something that has to stay within so many bytes: where it does not, with half as much of everything, and so on.
 * What is left out is said by the writer.
 */
export function written(limits: Limits, maxBytes: number, write: (limits: Limits) => string): string {
  const result = write(limits);
  const isLeast = Object.values(limits).every((limit) => typeof limit === 'boolean' || limit <= 1);
  return isLeast || Buffer.byteLength(result) <= maxBytes ? result : written(halved(limits), maxBytes, write);
}

const halved = (limits: Limits): Limits => {
  const half = (limit: number): number => Math.max(1, Math.floor(limit / 2));
  const { failures, findings, owners, largest, movers, names, waits, characters, isWide } = limits;
  return {
    failures: half(failures),
    findings: half(findings),
    owners: half(owners),
    largest: half(largest),
    movers: half(movers),
    names: half(names),
    waits: half(waits),
    characters: half(characters),
    isWide,
  };
};
