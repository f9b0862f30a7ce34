import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { pointsQuery } from '../../../../src/github/client/query.ts';
import { extraMetricNames, MetricSet } from '../../../../src/github/metrics.ts';
import { buildQuery } from '../../../../src/github/stats/query.ts';
import { RefusedMetrics } from '../../../../src/github/stats/refused-metrics.ts';
import type { RepositoryName } from '../../../../src/model.ts';

// The published schema defines some fields twice. To read it takes long, which mutation tests would do for each fault.
const schema = buildSchema(published.idl, { assumeValidSDL: true });
const asking = { metrics: new MetricSet([]), refused: new RefusedMetrics() };
const names: RepositoryName[] = ['Azure/azure-cli', 'koral--/android-gif-drawable', 'o/.github'];

const extraSets = [[], ...extraMetricNames.map((name) => [name]), [...extraMetricNames]];

test.each(extraSets.map((extras) => [extras]))(
  "the query is valid by GitHub's schema with the extra metrics %j",
  (extras) => {
    const { text } = buildQuery(names, { ...asking, metrics: new MetricSet(extras) });
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  },
);

test.each([1, 100])('the query is valid with %i repositories', (count) => {
  const { text } = buildQuery(
    Array.from({ length: count }, (_, i): RepositoryName => `o/r${i}`),
    asking,
  );
  expect(validate(schema, parse(text))).toEqual([]);
  expect(text.match(/repository\(/g)).toHaveLength(count);
});

test('the query for no repository is valid, and asks for nothing but the budget', () => {
  expect(validate(schema, parse(pointsQuery.text))).toEqual([]);
  expect(pointsQuery.text).not.toContain('repository');
  expect(pointsQuery.variables).toEqual({});
});

test('the query that finds out about an outage is valid', () => {
  expect(validate(schema, parse(buildQuery(['o/r'], asking, 'probe').text))).toEqual([]);
});

test('a query with refusals of every kind is valid, and has a fragment for each kind that it uses', () => {
  const all = new MetricSet(extraMetricNames);
  const refused = new RefusedMetrics();
  for (const [i, field] of extraMetricNames.entries()) refused.note({ asked: `o/r${i % 5}`, field, reason: 'no' });
  const fiveNames = Array.from({ length: 5 }, (_, i): RepositoryName => `o/r${i}`);
  const { text } = buildQuery(fiveNames, { metrics: all, refused });
  expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  expect(text.match(/^fragment/gm)).toHaveLength(5);
});
