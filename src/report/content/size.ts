export interface ReportSize {
  /** Owners and repositories that failed and are named. */
  failures: number;
  /** Of these, in one row, which has one reason. */
  perReason: number;
  findings: number;
  owners: number;
  /** The largest repositories of each kind, and the biggest changes. */
  largest: number;
  /** Names in each list of what is new, gone, renamed or archived. */
  names: number;
  characters: number;
  /** Whether there is room for two lists side by side. */
  isWide: boolean;
}

/** The log has all that a person on call needs, and no more. */
export const reportSizes = {
  summary: {
    failures: 1_000,
    perReason: 1_000,
    findings: 100,
    owners: 100,
    largest: 10,
    names: 50,
    characters: 500,
    isWide: true,
  },
  email: {
    failures: 100,
    perReason: 100,
    findings: 10,
    owners: 10,
    largest: 5,
    names: 5,
    characters: 300,
    isWide: false,
  },
  log: {
    failures: 100,
    perReason: 10,
    findings: 20,
    owners: 10,
    largest: 5,
    names: 10,
    characters: 500,
    isWide: false,
  },
} satisfies Record<string, ReportSize>;

/** The first characters of a text, and a sign if some are left out. */
export function shorten(long: string, characters: number): string {
  if (long.length <= characters) return long;
  // A character may be two units long.
  return `${long.slice(0, characters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Writes something that has to stay within so many bytes: if it does not, with half as much of everything, and so on. */
export function written(size: ReportSize, maxBytes: number, write: (size: ReportSize) => string): string {
  const result = write(size);
  const isLeast = Object.values(size).every((limit) => typeof limit === 'boolean' || limit <= 1);
  return isLeast || Buffer.byteLength(result) <= maxBytes ? result : written(halved(size), maxBytes, write);
}

const halved = (size: ReportSize): ReportSize => {
  const half = (limit: number | boolean) => (typeof limit === 'number' ? Math.max(1, Math.floor(limit / 2)) : limit);
  const entries = Object.entries(size).map(([name, limit]) => [name, half(limit)]);
  return Object.fromEntries(entries) as ReportSize;
};
