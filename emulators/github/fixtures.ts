import { readFileSync } from 'node:fs';
import { seededRandom } from './random.ts';

/** One repository as the emulator knows it; times are ISO 8601 in UTC. */
export interface RepositoryFixture {
  id: number;
  owner: string;
  name: string;
  stars: number;
  forks: number;
  openIssues: number;
  closedIssues: number;
  openPRs: number;
  closedPRs: number;
  mergedPRs: number;
  isArchived: boolean;
  isTemplate: boolean;
  isFork: boolean;
  isDisabled: boolean;
  visibility: 'PUBLIC' | 'PRIVATE' | 'INTERNAL';
  description: string | null;
  topics: readonly string[];
  language: string | null;
  license: string | null;
  createdAt: string;
  updatedAt: string;
  pushedAt: string;
  diskUsage: number;
  defaultBranch: string | null;
  watchers: number;
  discussions: number;
  releases: number;
  branches: number;
  tags: number;
  commits: number;
  latestRelease: Readonly<{ tagName: string; publishedAt: string }> | null;
  /** `forbidden` answers as an organization's SAML enforcement does. */
  access: 'visible' | 'forbidden';
}

/** The numbers of one real repository, as emulators/data/repos.csv has them. */
export interface DataRow {
  owner: string;
  name: string;
  stars: number;
  forks: number;
  openIssues: number;
  lastCommit: string;
  language: string | null;
}

const dataFile = new URL('../data/repos.csv', import.meta.url);
let rows: readonly DataRow[] | undefined;

/** The real repositories of emulators/data/repos.csv, read once a process. */
export function loadRows(): readonly DataRow[] {
  rows ??= readFileSync(dataFile, 'utf8').trimEnd().split('\n').slice(1).map(readRow);
  return rows;
}

/** A fixture for every real repository; what the data set does not hold is made up from the name. */
export function loadRepositories(): RepositoryFixture[] {
  return loadRows().map((row, index) => makeRepository(row, { id: index + 1, owner: row.owner, name: row.name }));
}

function readRow(line: string): DataRow {
  const [repo = '', stars, forks, openIssues, lastCommit = '', language] = line.split(',');
  const slash = repo.indexOf('/');
  return {
    owner: repo.slice(0, slash),
    name: repo.slice(slash + 1),
    stars: Number(stars),
    forks: Number(forks),
    openIssues: Number(openIssues),
    lastCommit,
    language: language ? language : null,
  };
}

const licenses = ['MIT', 'Apache-2.0', 'GPL-3.0', 'BSD-3-Clause', null];
const branches = ['main', 'main', 'master', 'develop'];
const topics = ['cli', 'machine-learning', 'web', 'android', 'security', 'compiler', 'database', 'games'];

/** Milliseconds since 1970 as GitHub writes times: ISO 8601 in UTC without a fraction. */
export function isoSeconds(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

const madeUpOnce = new WeakMap<DataRow, RepositoryFixture>();

/** A repository with a row's real numbers; the rest is made up from the row's own name, the same each time. */
export function makeRepository(row: DataRow, identity: { id: number; owner: string; name: string }): RepositoryFixture {
  const madeUp = madeUpOnce.get(row) ?? makeUp(row);
  madeUpOnce.set(row, madeUp);
  return { ...madeUp, ...identity };
}

function makeUp(row: DataRow): RepositoryFixture {
  const random = seededRandom(`${row.owner}/${row.name}`.toLowerCase());
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const updatedMs = Date.parse(row.lastCommit);
  const createdMs = updatedMs - upTo(8 * 365) * 86_400_000 - upTo(86_400) * 1000;
  const releases = random() < 0.4 ? 0 : upTo(120);
  return {
    id: 0,
    owner: row.owner,
    name: row.name,
    stars: row.stars,
    forks: row.forks,
    openIssues: row.openIssues,
    closedIssues: row.openIssues * upTo(12) + upTo(300),
    openPRs: upTo(Math.ceil(row.openIssues / 3)),
    closedPRs: upTo(Math.ceil(row.stars / 40)),
    mergedPRs: upTo(Math.ceil(row.stars / 15)),
    isArchived: random() < 0.08,
    isTemplate: random() < 0.03,
    isFork: random() < 0.03,
    isDisabled: false,
    visibility: 'PUBLIC',
    description: 'Made up',
    topics: topics.filter(() => random() < 0.2),
    language: row.language,
    license: licenses[upTo(licenses.length - 1)] ?? null,
    createdAt: isoSeconds(createdMs),
    updatedAt: row.lastCommit,
    pushedAt: isoSeconds(updatedMs + upTo(86_400) * 1000),
    diskUsage: upTo(400_000),
    defaultBranch: branches[upTo(branches.length - 1)] ?? 'main',
    watchers: upTo(Math.ceil(row.stars / 20)),
    discussions: random() < 0.7 ? 0 : upTo(900),
    releases,
    branches: 1 + upTo(60),
    tags: releases + upTo(20),
    commits: 1 + upTo(20_000),
    latestRelease:
      releases === 0 ? null : { tagName: `v${upTo(9)}.${upTo(20)}.${upTo(9)}`, publishedAt: row.lastCommit },
    access: 'visible',
  };
}
