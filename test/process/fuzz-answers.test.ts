import { beforeAll, describe, expect, test } from 'vitest';
import { startGitHub } from '../../emulators/github/server.ts';
import { defaultToken } from '../../emulators/github/tokens.ts';
import { systemClock } from '../../src/async/clock.ts';
import { createGitHubClient } from '../../src/github/client/client.ts';
import type { QueryResult } from '../../src/github/client/results.ts';
import { fixedToken } from '../../src/github/client/token-source.ts';
import { extraMetricNames, MetricSet } from '../../src/github/metrics.ts';
import { buildQuery } from '../../src/github/stats/query.ts';
import { RefusedMetrics } from '../../src/github/stats/refused-metrics.ts';
import type { RepositoryName } from '../../src/model.ts';
import { fc } from '../fast-check.ts';
import { type Reply, repliesIn } from '../unit/github/stats/replies.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const names: RepositoryName[] = ['torvalds/linux', 'contoso/gone', 'microsoft/vscode'];
const metrics = new MetricSet(extraMetricNames);

let truth: Reply[] = [];
let answerText = '';
let answer = { status: 200, body: '' };

/** A real answer, with one repository that is not there, is taken from the emulator; what spoils it answers in its place. */
beforeAll(async () => {
  const github = await startGitHub();
  const { text: query, variables } = buildQuery(names, { metrics, refused: new RefusedMetrics() });
  const response = await fetch(github.graphqlUrl, {
    method: 'POST',
    headers: { authorization: `bearer ${defaultToken}`, 'user-agent': 'fuzz' },
    body: JSON.stringify({ query, variables }),
  });
  answerText = await response.text();
  await github.close();
  const { data, errors } = JSON.parse(answerText);
  truth = repliesIn(names, { seconds: 0, rate: {}, status: 'answered', data, errors }, metrics);
});

async function ask(body: string, status = 200): Promise<QueryResult> {
  answer = { status, body };
  const client = createGitHubClient({
    token: fixedToken('t'),
    apiUrl: 'http://127.0.0.1:9',
    fetch: async () => new Response(answer.body, answer),
    graphqlUrl: 'http://127.0.0.1:9/graphql',
    userAgent: 'fuzz',
    // What would end a run is asked for once more, some seconds later.
    clock: { ...systemClock, sleep: async () => {} },
  });
  return client.query({ text: 'query stats { x }', variables: {} }, new AbortController().signal);
}

/** Nothing is read but what GitHub said, and what is not read has a reason that can be shown. */
async function expectTrueOrNothing(body: string, status = 200): Promise<number> {
  const result = await ask(body, status);
  if (result.status === 'failed') {
    expect(typeof result.failure.reason, body).toBe('string');
    return 0;
  }
  const said = repliesIn(names, result, metrics);
  expect(said).toHaveLength(names.length);
  for (const [i, one] of said.entries()) {
    if (one.status === 'answered') expectTrueNumbers(one, truth[i], body);
    else expect(typeof one.reason, body).toBe('string');
  }
  return said.filter(({ status: how }) => how === 'answered').length;
}

/** Where GitHub has nothing, an extra metric may be null; a number is GitHub's or none. */
function expectTrueNumbers(said: Reply, real: Reply | undefined, body: string): void {
  if (said.status !== 'answered' || real?.status !== 'answered') throw new Error(`answered by ${body}`);
  expect(said.stats, body).toEqual(real.stats);
  for (const [name, value] of Object.entries(real.extras).filter(([, one]) => typeof one === 'number'))
    expect([value, null], `${name} of ${body}`).toContain(said.extras[name]);
}

const typeOf = (value: Json): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** What a value may become: anything of another type, and numbers that count nothing. */
function changesOf(value: Json): (Json | undefined)[] {
  const others: Json[] = [null, true, 7, '7', 'text', '', [], {}, [value], { value }, { totalCount: 'x' }, [null]];
  const changed = others.filter((other) => typeOf(other) !== typeOf(value) || typeof value === 'object');
  const numbers = typeof value === 'number' ? [-1, 0.5, 1e300, String(value)] : [];
  return [undefined, ...changed, ...numbers];
}

function* pathsOf(value: Json, path: (string | number)[] = []): Generator<(string | number)[]> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  for (const key of keys) yield* pathsOf((value as Record<string | number, Json>)[key] as Json, [...path, key]);
}

function withChange(json: Json, [key, ...rest]: readonly (string | number)[], change: (value: Json) => unknown): Json {
  if (key === undefined) return change(json) as Json;
  const copy = (Array.isArray(json) ? [...json] : { ...(json as object) }) as Record<string | number, unknown>;
  copy[key] = withChange(copy[key] as Json, rest, change);
  return copy as Json;
}

describe('a real answer of GitHub', () => {
  test('as it is gives every number', async () => {
    expect(truth.map(({ status }) => status)).toEqual(['answered', 'not-found', 'answered']);
    expect(await expectTrueOrNothing(answerText)).toBe(2);
  });

  test('cut off anywhere gives no wrong number', { timeout: 120_000 }, async () => {
    for (let end = 0; end < answerText.length; end++)
      expect(await expectTrueOrNothing(answerText.slice(0, end)), `${end} characters`).toBe(0);
  });

  test('with any value of another type gives no wrong number', { timeout: 180_000 }, async () => {
    const json = JSON.parse(answerText) as Json;
    const wrong: string[] = [];
    let tried = 0;
    for (const path of pathsOf(json)) {
      const at = path.reduce<Json>((value, key) => (value as Record<string | number, Json>)[key] as Json, json);
      for (const change of changesOf(at)) {
        const body = JSON.stringify(withChange(json, path, () => change)) ?? '';
        await expectTrueOrNothing(body).catch(() => wrong.push(`${path.join('.')}: ${JSON.stringify(change)}`));
        tried++;
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(500);
  });

  test('whose text is spoiled at random gives no number of another type', { timeout: 120_000 }, async () => {
    const spoiled = fc
      .tuple(fc.nat({ max: answerText.length }), fc.integer({ min: 1, max: 9 }), fc.constantFrom(200, 200, 403, 502))
      .map(([at, length, status]) => ({ body: answerText.slice(0, at) + answerText.slice(at + length), status }));
    await fc.assert(
      fc.asyncProperty(spoiled, async ({ body, status }) => {
        const result = await ask(body, status);
        if (result.status === 'failed') expect(typeof result.failure.reason).toBe('string');
        else for (const one of repliesIn(names, result, metrics)) expectTyped(one);
      }),
      { numRuns: 1_000 },
    );
  });
});

function expectTyped(said: Reply): void {
  if (said.status !== 'answered') {
    expect(typeof said.reason).toBe('string');
    return;
  }
  const { repo, isArchived, isTemplate, repoUpdatedAt, ...counts } = said.stats;
  expect(repo).toMatch(/^[\w-]+\/[\w.-]+$/);
  expect([typeof isArchived, typeof isTemplate]).toEqual(['boolean', 'boolean']);
  expect(Date.parse(repoUpdatedAt)).not.toBeNaN();
  for (const count of Object.values(counts)) expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
}

test('any JSON at all in place of an answer gives no number of another type, and a reason', async () => {
  const part = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('r0', 'r1', ['r0'], ['r0', 'issues'], 'NOT_FOUND', 'FORBIDDEN'),
  );
  const error = fc.oneof(
    fc.jsonValue(),
    fc.record({ message: part, type: part, path: part, extensions: part, code: part }, { requiredKeys: [] }),
  );
  const answer = fc.record(
    {
      data: fc.oneof(part, fc.record({ r0: part, r1: part, rateLimit: part })),
      errors: fc.oneof(part, fc.array(error)),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(answer, fc.jsonValue()), fc.constantFrom(200, 200, 403, 500), async (json, status) => {
      const result = await ask(JSON.stringify(json), status);
      if (result.status === 'failed') expect(typeof result.failure.reason).toBe('string');
      else for (const one of repliesIn(names, result, metrics)) expectTyped(one);
    }),
    { numRuns: 1_500 },
  );
});
