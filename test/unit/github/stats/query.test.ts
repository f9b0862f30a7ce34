import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { pointsQuery } from '../../../../src/github/client/query.ts';
import { extraMetricNames, MetricSet } from '../../../../src/github/metrics.ts';
import { buildQuery } from '../../../../src/github/stats/query.ts';
import type { RepositoryName } from '../../../../src/model.ts';
import { hostile } from '../../samples.ts';

// The published schema defines some fields twice.
const schema = buildSchema(published.idl, { assumeValidSDL: true });
const metrics = new MetricSet([]);
const names: RepositoryName[] = ['Azure/azure-cli', 'koral--/android-gif-drawable', 'o/.github'];

describe('the query', () => {
  const extraSets = [[], ...extraMetricNames.map((name) => [name]), [...extraMetricNames]];

  test.each(extraSets.map((extras) => [extras]))("is valid by GitHub's schema with the extra metrics %j", (extras) => {
    const { text } = buildQuery(names, { metrics: new MetricSet(extras) });
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  });

  test.each([1, 100])('is valid with %i repositories', (count) => {
    const { text } = buildQuery(
      Array.from({ length: count }, (_, i): RepositoryName => `o/r${i}`),
      { metrics },
    );
    expect(validate(schema, parse(text))).toEqual([]);
    expect(text.match(/repository\(/g)).toHaveLength(count);
  });

  test('for no repository is valid, and asks for nothing but the budget', () => {
    expect(validate(schema, parse(pointsQuery.text))).toEqual([]);
    expect(pointsQuery.text).not.toContain('repository');
    expect(pointsQuery.variables).toEqual({});
  });

  test('that finds out about an outage is valid, and asks for a repository like any other under a name of its own', () => {
    const probe = buildQuery(['o/r'], { metrics }, 'probe');
    expect(validate(schema, parse(probe.text))).toEqual([]);
    expect(probe.text.replace('query probe', 'query stats')).toBe(buildQuery(['o/r'], { metrics }).text);
    expect(probe.text).toMatch(/^query probe\(/);
  });

  test('asks for one alias a repository, each with its owner and its name as variables', () => {
    const { text, variables } = buildQuery(names, { metrics });
    expect(variables).toEqual({
      o0: 'Azure',
      n0: 'azure-cli',
      o1: 'koral--',
      n1: 'android-gif-drawable',
      o2: 'o',
      n2: '.github',
    });
    for (const i of [0, 1, 2]) expect(text).toContain(`r${i}: repository(owner: $o${i}, name: $n${i})`);
  });

  test('has the same text for any names, so that no name can change what is asked', () => {
    const other = buildQuery([`${hostile}/r`, 'o/"){x', 'a/b'], { metrics });
    expect(other.text).toBe(buildQuery(names, { metrics }).text);
  });

  test('asks what it cost and what is left', () => {
    expect(buildQuery(names, { metrics }).text).toContain('rateLimit { cost limit remaining resetAt }');
  });

  test('counts no stargazers, which GitHub refuses to those who are not collaborators', () => {
    expect(buildQuery(names, { metrics: new MetricSet(extraMetricNames) }).text).not.toContain('stargazers');
  });
});
