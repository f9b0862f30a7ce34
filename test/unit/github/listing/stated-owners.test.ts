import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import type { RequestFailure } from '../../../../src/github/client/failures.ts';
import type { Query } from '../../../../src/github/client/query.ts';
import { statedOwners } from '../../../../src/github/listing/stated-owners.ts';
import { lostConnection, tooHeavy } from '../scripted-github.ts';
import { answerOwners, besidesPoints, failedQuery, inTime, type ListingTrial, listingTrial } from './listing-trial.ts';

const logins = (count: number): string[] => Array.from({ length: count }, (_, i) => `owner-${i}`);

const countOf = (login: string): number => Number(login.slice('owner-'.length));

function answering(queries: Query[] = []): ListingTrial {
  return listingTrial({
    other: (query) => {
      queries.push(query);
      return answerOwners(query, (login) => ({ kind: 'Organization', repositories: countOf(login) }));
    },
  });
}

test('every owner comes with the kind and the number that GitHub states', async () => {
  const trial = listingTrial({
    other: (query) =>
      answerOwners(query, (login) => ({ kind: login === 'ann' ? 'User' : 'Organization', repositories: login.length })),
  });
  expect(Object.fromEntries(await inTime(statedOwners(['ann', 'microsoft'], trial), trial))).toEqual({
    ann: { kind: 'user', repositories: 3 },
    microsoft: { kind: 'organization', repositories: 9 },
  });
});

test('an owner of whom GitHub says nothing is left out', async () => {
  const trial = listingTrial({
    other: (query) => answerOwners(query, (login) => (login === 'gone' ? null : { kind: 'User', repositories: 1 })),
  });
  expect([...(await inTime(statedOwners(['ann', 'gone'], trial), trial)).keys()]).toEqual(['ann']);
});

test.each([
  [0, 0],
  [1, 1],
  [100, 1],
  [101, 2],
  [250, 3],
])('%i owners take %i queries', async (owners, queries) => {
  const trial = answering();
  const stated = await inTime(statedOwners(logins(owners), trial), trial);
  expect([...stated].map(([login, { repositories }]) => [login, repositories])).toEqual(
    logins(owners).map((login) => [login, countOf(login)]),
  );
  expect(trial.client.sent.queries).toBe(queries);
});

test("the query is valid by GitHub's schema, and names travel as variables", async () => {
  const queries: Query[] = [];
  const trial = answering(queries);
  await inTime(statedOwners(['koral--', '"){x'], trial), trial);
  const [query] = queries;
  const schema = buildSchema(published.idl, { assumeValidSDL: true });
  expect(validate(schema, parse(query?.text ?? '')).map(({ message }) => message)).toEqual([]);
  expect(Object.values(query?.variables ?? {})).toEqual(['koral--', '"){x']);
});

test('a rate limit is waited for, longer each time', async () => {
  const trial = listingTrial({
    other: (query, nth) =>
      nth <= 3
        ? failedQuery({ kind: 'limited', reason: 'limit', secondary: true })
        : answerOwners(query, () => ({ kind: 'User', repositories: 1 })),
  });
  expect((await inTime(statedOwners(['ann'], trial), trial)).size).toBe(1);
  expect((trial.clock.now() - trial.startMs) / 1000).toBeGreaterThanOrEqual(10 + 20 + 40);
});

test.each([tooHeavy, lostConnection, { kind: 'forbidden', reason: 'HTTP 403' } satisfies RequestFailure])(
  'without an answer ($kind) the numbers are not known, and the run goes on',
  async (failure) => {
    const trial = listingTrial({ other: besidesPoints(() => failedQuery(failure)) });
    expect((await inTime(statedOwners(['ann'], trial), trial)).size).toBe(0);
    expect(trial.ending.reason).toBeUndefined();
  },
);

test('a token that GitHub refuses ends the run', async () => {
  const trial = listingTrial({
    other: () => failedQuery({ kind: 'refused', what: 'all', reason: 'HTTP 401', remedy: 'token' }),
  });
  expect((await inTime(statedOwners(['ann'], trial), trial)).size).toBe(0);
  expect(trial.ending.reason).toMatchObject({ status: 'failed', remedy: 'token' });
});

test.each(['query'] as const)(
  'a check that GitHub refuses for another reason (%s) is left out, with a warning',
  async (what) => {
    const trial = listingTrial({ other: () => failedQuery({ kind: 'refused', what, reason: 'no', remedy: 'x' }) });
    expect((await inTime(statedOwners(['ann'], trial), trial)).size).toBe(0);
    expect(trial.ending.reason).toBeUndefined();
    expect(trial.log.at('warning')).toEqual([expect.stringContaining('ann (no)')]);
    expect(trial.client.sent.queries).toBe(1);
  },
);

test('what is too much at once is asked for in halves, and only that', async () => {
  const sizes: number[] = [];
  const trial = listingTrial({
    other: besidesPoints((query) => {
      const asked = Object.keys(query.variables).length;
      sizes.push(asked);
      return asked > 60 ? failedQuery(tooHeavy) : answerOwners(query, () => ({ kind: 'User', repositories: 1 }));
    }),
  });
  expect((await inTime(statedOwners(logins(150), trial), trial)).size).toBe(150);
  expect(sizes).toEqual([100, 50, 50, 50]);
  expect(trial.log.at('warning')).toEqual([]);
});

test('one owner with trouble of its own is asked for alone in the end; the others are told of', async () => {
  const trial = listingTrial({
    other: (query) => {
      const said = answerOwners(query, (login) => (login === 'owner-7' ? null : { kind: 'User', repositories: 1 }));
      const at = Object.values(query.variables).indexOf('owner-7');
      const error = { path: [`o${at}`], message: 'Something went wrong while executing your query' };
      return at < 0 || said.status !== 'answered' ? said : { ...said, errors: [error] };
    },
  });
  const stated = await inTime(statedOwners(logins(20), trial), trial);
  expect(stated.size).toBe(19);
  expect(trial.log.at('warning')).toEqual([expect.stringMatching(/completeness for: owner-7 \(Something went wrong/)]);
});

test('an owner that is not for this token is told of with that, and is no reason to ask again', async () => {
  const trial = listingTrial({
    other: (query) => {
      const said = answerOwners(query, (login) => (login === 'locked' ? null : { kind: 'User', repositories: 1 }));
      const error = { type: 'FORBIDDEN', path: ['o1'], message: 'SAML' };
      return said.status === 'answered' ? { ...said, errors: [error] } : said;
    },
  });
  expect([...(await inTime(statedOwners(['ann', 'locked'], trial), trial)).keys()]).toEqual(['ann']);
  expect([trial.client.sent.queries, trial.log.at('warning')]).toEqual([1, []]);
});

test('after a stop nothing is asked', async () => {
  const trial = answering();
  trial.ending.stop({ status: 'cancelled', reason: 'cancelled' });
  expect((await statedOwners(['owner-1'], trial)).size).toBe(0);
  expect(trial.client.sent.queries).toBe(0);
});

test('each query passes the gate, and what it cost is counted', async () => {
  const trial = answering();
  await inTime(statedOwners(logins(250), trial), trial);
  expect(trial.gate.points.used).toBe(3);
});
