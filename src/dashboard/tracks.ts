import { sameName } from '../model.ts';
import { oneLine } from '../text/escape.ts';
import { Grid } from './grid.ts';
import type { RunTable } from './read-run.ts';

/** A repository over all days, under its last name. */
export interface Track {
  /** Of the grids. */
  row: number;
  /** As the last document says. */
  name: string;
  repoId: number | null;
  visibility: string | null;
  /** Left out of the site: nothing but its name and number is kept. */
  isHidden: boolean;
  /** Days of the first and the last document. */
  first: number;
  last: number;
  /** Names of before, the last first: the days of the last document with it, and of the first with the name after it. */
  earlierNames: { until: number; next: number; name: string }[];
  /** The earliest name met so far, by which documents without a number are found. */
  metAs: string;
  /** Whether documents of before it became public were met: they are left out. */
  isClosed: boolean;
  details: Details;
}

/** What only the last document is asked for. */
export interface Details {
  isTemplate: boolean;
  /** Days of the last update and push, in days since 1970; null where that is not known. */
  updated: number | null;
  pushed: number | null;
  language: string | null;
  topics: readonly string[];
  latestRelease: string | null;
}

export interface TrackOptions {
  /** How many days there can be at most; a day is a number from 0 on. */
  days: number;
  includePrivate: boolean;
}

/**
 * Gathers the documents of all runs, the last run first, so that a repository is first met with its last name. The same
 * repository is found by GitHub's number, else by the name that it has until then.
 */
export class Tracks {
  readonly all: Track[] = [];
  /** Numbers by field. */
  readonly grids = new Map<string, Grid>();
  /** By field, 1 for each day on which a document had the number. */
  readonly collected = new Map<string, Uint8Array>();
  /** 1 where a document was stored, 2 where the repository was archived then. */
  readonly stored: Grid;
  readonly #options: TrackOptions;
  readonly #byId = new Map<number, Track>();
  /** By the earliest name met so far. */
  readonly #byName = new Map<string, Track>();
  #shown = 0;

  constructor(options: TrackOptions) {
    this.#options = options;
    this.stored = new Grid(options.days);
  }

  async add(day: number, table: RunTable): Promise<void> {
    const met = table.rows.map((row) => this.#find(day, row, table));
    const rows = table.rows.map((row, i) => ({ row, track: met[i] as Track }));
    const shown = rows.filter(({ track }) => !track.isHidden && !track.isClosed);
    for (const { row, track } of shown) this.stored.set(track.row, day, table.isArchived[row] ? 2 : 1);
    for (const [field, values] of table.numbers) {
      if (field === 'totalPRs' && table.isOriginal) continue;
      const grid = this.grids.get(field) ?? new Grid(this.#options.days);
      const collected = this.collected.get(field) ?? new Uint8Array(this.#options.days);
      this.grids.set(field, grid);
      this.collected.set(field, collected);
      for (const { row, track } of shown) {
        const value = values[row] ?? Number.NaN;
        if (Number.isNaN(value)) continue;
        grid.set(track.row, day, value);
        collected[day] = 1;
      }
    }
    await readDetails(
      shown.filter(({ track }) => track.last === day),
      table,
    );
  }

  #find(day: number, row: number, table: RunTable): Track {
    const name = table.repo[row] ?? '';
    const repoId = table.repoId[row] ?? null;
    const visibility = table.visibility[row] ?? null;
    const track = this.#known(name, repoId) ?? this.#create(day, name, visibility);
    if (repoId !== null) {
      track.repoId = repoId;
      this.#byId.set(repoId, track);
    }
    const before = track.metAs;
    if (before !== name && this.#byName.get(sameName(before)) === track) this.#byName.delete(sameName(before));
    this.#byName.set(sameName(name), track);
    track.metAs = name;
    if (visibility !== null && visibility !== 'public' && !this.#options.includePrivate) track.isClosed = true;
    if (track.isClosed) return track;
    if (before !== name) track.earlierNames.push({ until: day, next: track.first, name });
    track.first = day;
    return track;
  }

  #known(name: string, repoId: number | null): Track | undefined {
    if (repoId !== null && this.#byId.has(repoId)) return this.#byId.get(repoId);
    const named = this.#byName.get(sameName(name));
    // Another repository had the name.
    return repoId !== null && named && named.repoId !== null ? undefined : named;
  }

  #create(day: number, name: string, visibility: string | null): Track {
    const isHidden = visibility !== 'public' && !this.#options.includePrivate;
    const track: Track = {
      ...{ row: isHidden ? -1 : this.#shown++, name, repoId: null, visibility, isHidden, first: day, last: day },
      ...{ earlierNames: [], metAs: name, isClosed: false },
      details: noDetails,
    };
    this.all.push(track);
    return track;
  }
}

const noDetails: Details = {
  isTemplate: false,
  updated: null,
  pushed: null,
  language: null,
  topics: [],
  latestRelease: null,
};

/** Only the last runs have repositories that are met for the first time, so the columns are read for few. */
async function readDetails(rows: readonly { row: number; track: Track }[], table: RunTable): Promise<void> {
  if (rows.length === 0) return;
  const fields = ['isTemplate', 'repoUpdatedAt', 'pushedAt', 'primaryLanguage', 'topics', 'latestRelease'];
  const [isTemplate, updatedAt, pushedAt, language, topics, latestRelease] = await Promise.all(fields.map(table.read));
  const shared = new Map<string, string>();
  const share = (text: string): string => shared.get(text) ?? (shared.set(text, text) && text);
  const textIn = (value: unknown): string | null => (typeof value === 'string' ? share(oneLine(value)) : null);
  for (const { row, track } of rows)
    track.details = {
      isTemplate: isTemplate?.[row] === true,
      updated: dayIn(updatedAt?.[row]),
      pushed: dayIn(pushedAt?.[row]),
      language: textIn(language?.[row]),
      topics: textsIn(topics?.[row]).map((topic) => share(oneLine(topic))),
      latestRelease: textIn(latestRelease?.[row]),
    };
}

const dayIn = (value: unknown): number | null =>
  value instanceof Date && Number.isFinite(value.getTime()) ? Math.floor(value.getTime() / 86_400_000) : null;

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
