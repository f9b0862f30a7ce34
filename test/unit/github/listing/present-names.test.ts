import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import type { AnswerError } from '../../../../src/github/client/facts.ts';
import type { RequestFailure } from '../../../../src/github/client/failures.ts';
import type { Query } from '../../../../src/github/client/query.ts';
import type { QueryResult } from '../../../../src/github/client/results.ts';
import { presentNames } from '../../../../src/github/listing/present-names.ts';
import { lostConnection, tooHeavy } from '../scripted-github.ts';
import { failedQuery, inTime, type ListingTrial, listingTrial } from './listing-trial.ts';

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `o/r${i}`);

/** GitHub's answer where `now` tells the name of each repository today; undefined: it is not found. */
function answer({ variables }: Query, now: (name: string) => string | undefined): QueryResult {
  const data: Record<string, unknown> = {};
  const errors: AnswerError[] = [];
  for (let i = 0; variables[`o${i}`] !== undefined; i++) {
    const nameWithOwner = now(`${variables[`o${i}`]}/${variables[`n${i}`]}`);
    data[`r${i}`] = nameWithOwner === undefined ? null : { nameWithOwner };
    if (nameWithOwner === undefined) errors.push({ type: 'NOT_FOUND', message: 'none', path: [`r${i}`] });
  }
  return { seconds: 0.2, rate: { cost: 1, remaining: 900 }, status: 'answered', data, errors };
}

function answering(queries: Query[] = []): ListingTrial {
  return listingTrial({
    other: (query) => {
      queries.push(query);
      return answer(query, (name) => name);
    },
  });
}

test('GitHub says what is renamed, what stayed and what is gone', async () => {
  const today = new Map([
    ['o/stayed', 'o/stayed'],
    ['o/old', 'p/new'],
  ]);
  const trial = listingTrial({ other: (query) => answer(query, (name) => today.get(name)) });
  const present = await inTime(presentNames(['o/stayed', 'o/old', 'o/gone'], trial), trial);
  expect(Object.fromEntries(present)).toEqual({ 'o/stayed': 'o/stayed', 'o/old': 'p/new', 'o/gone': 'not-found' });
});

test('a repository that GitHub refuses, leaves out or gives no name of is left out', async () => {
  const trial = listingTrial({
    other: () => ({
      seconds: 0.2,
      rate: {},
      status: 'answered',
      data: { r0: null, r2: { nameWithOwner: '<script>' }, r3: null },
      errors: [{ type: 'FORBIDDEN', message: 'SAML', path: ['r0'] }],
    }),
  });
  expect((await inTime(presentNames(names(4), trial), trial)).size).toBe(0);
});

test.each([
  [0, 0],
  [1, 1],
  [100, 1],
  [101, 2],
  [300, 3],
  [5_000, 3],
])('%i names take %i queries', async (count, queries) => {
  const trial = answering();
  const present = await inTime(presentNames(names(count), trial), trial);
  expect([...present.keys()]).toEqual(names(Math.min(count, 300)));
  expect(trial.client.sent.queries).toBe(queries);
});

test("the query is valid by GitHub's schema, opens no connection, and names travel as variables", async () => {
  const queries: Query[] = [];
  const trial = answering(queries);
  await inTime(presentNames(['koral--/x', '"){y/z'], trial), trial);
  const [query] = queries;
  const schema = buildSchema(published.idl, { assumeValidSDL: true });
  expect(validate(schema, parse(query?.text ?? '')).map(({ message }) => message)).toEqual([]);
  expect(query?.text).not.toContain('totalCount');
  expect(Object.values(query?.variables ?? {})).toEqual(['koral--', 'x', '"){y', 'z']);
});

test('each query passes the gate, and what it cost is counted', async () => {
  const trial = answering();
  await inTime(presentNames(names(250), trial), trial);
  expect(trial.gate.points.used).toBe(3);
});

test.each([
  tooHeavy,
  lostConnection,
  { kind: 'refused', what: 'all', reason: 'HTTP 401', remedy: 'token' } satisfies RequestFailure,
])('without an answer ($kind) nothing more is asked, and the run ends as it would', async (failure) => {
  const trial = listingTrial({
    other: (query, nth) => (nth === 1 ? answer(query, (name) => name) : failedQuery(failure)),
  });
  expect((await inTime(presentNames(names(300), trial), trial)).size).toBe(100);
  expect(trial.client.sent.queries).toBe(2);
  expect(trial.ending.reason).toBeUndefined();
});

test('a rate limit is not waited for, and holds back what others would ask', async () => {
  const trial = listingTrial({ other: () => failedQuery({ kind: 'limited', reason: 'limit', secondary: true }) });
  expect((await inTime(presentNames(names(300), trial), trial)).size).toBe(0);
  expect(trial.client.sent.queries).toBe(1);
  expect(trial.gate.pause.isOn).toBe(true);
});

test('nothing is asked while the points of the hour are nearly used up', async () => {
  const trial = listingTrial({
    other: (query) => ({ ...answer(query, (name) => name), rate: { cost: 1, remaining: 9, resetMs: Date.now() } }),
  });
  expect((await inTime(presentNames(names(300), trial), trial)).size).toBe(100);
  expect(trial.client.sent.queries).toBe(1);
});

test('a pause of minutes is not waited for', async () => {
  const trial = answering();
  trial.gate.pause.extend('GitHub is returning errors', { ms: 600_000 });
  const startMs = trial.clock.now();
  const asking = presentNames(names(10), trial);
  await trial.clock.advance(20_000);
  expect((await asking).size).toBe(0);
  expect(trial.client.sent.queries).toBe(0);
  expect(trial.clock.now() - startMs).toBe(20_000);
});

test('after a stop nothing is asked', async () => {
  const trial = answering();
  trial.ending.stop({ status: 'cancelled', reason: 'cancelled' });
  expect((await presentNames(['o/r'], trial)).size).toBe(0);
  expect(trial.client.sent.queries).toBe(0);
});
