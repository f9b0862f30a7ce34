import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { AnswerError } from '../../../../src/github/client/failures.ts';
import { pointsQuery } from '../../../../src/github/client/query.ts';
import { extraMetricNames, MetricSet } from '../../../../src/github/metrics.ts';
import { buildProbe, buildQuery, readReplies } from '../../../../src/github/stats/query.ts';
import type { RepositoryName } from '../../../../src/model.ts';
import { hostile } from '../../samples.ts';
import { nodeOf } from '../scripted-github.ts';

// The published schema defines some fields twice.
const schema = buildSchema(published.idl, { assumeValidSDL: true });
const metrics = new MetricSet([]);
const names: RepositoryName[] = ['Azure/azure-cli', 'koral--/android-gif-drawable', 'o/.github'];

describe('the query', () => {
  const extraSets = [[], ...extraMetricNames.map((name) => [name]), [...extraMetricNames]];

  test.each(extraSets.map((extras) => [extras]))("is valid by GitHub's schema with the extra metrics %j", (extras) => {
    const { text } = buildQuery(names, new MetricSet(extras));
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  });

  test.each([1, 100])('is valid with %i repositories', (count) => {
    const { text } = buildQuery(
      Array.from({ length: count }, (_, i): RepositoryName => `o/r${i}`),
      metrics,
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
    const probe = buildProbe('o/r', metrics);
    expect(validate(schema, parse(probe.text))).toEqual([]);
    expect(probe.text.replace('query probe', 'query stats')).toBe(buildQuery(['o/r'], metrics).text);
    expect(probe.text).toMatch(/^query probe\(/);
  });

  test('asks for one alias a repository, each with its owner and its name as variables', () => {
    const { text, variables } = buildQuery(names, metrics);
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
    const other = buildQuery([`${hostile}/r`, 'o/"){x', 'a/b'], metrics);
    expect(other.text).toBe(buildQuery(names, metrics).text);
  });

  test('asks what it cost and what is left', () => {
    expect(buildQuery(names, metrics).text).toContain('rateLimit { cost limit remaining resetAt }');
  });

  test('counts no stargazers, which GitHub refuses to those who are not collaborators', () => {
    expect(buildQuery(names, new MetricSet(extraMetricNames)).text).not.toContain('stargazers');
  });
});

const answered = (name: RepositoryName): object => ({
  status: 'answered',
  stats: expect.objectContaining({ repo: name }),
});
const three: RepositoryName[] = ['o/a', 'o/b', 'o/c'];
const good = { r0: nodeOf('o/a'), r1: nodeOf('o/b'), r2: nodeOf('o/c') };

const read = (data: Record<string, unknown>, errors: AnswerError[] = []) =>
  readReplies(three, { seconds: 1, rate: {}, status: 'answered', data, errors }, metrics);

describe('the answer', () => {
  test('gives every repository its stats, in the order asked', () => {
    const { r0, r1, r2 } = good;
    expect(read({ r2, rateLimit: { cost: 1 }, r0, r1 })).toMatchObject(three.map(answered));
  });

  test('a renamed repository answers with its new name', () => {
    expect(read({ ...good, r1: nodeOf('new/name') })[1]).toMatchObject({ stats: { repo: 'new/name' } });
  });

  test.each([
    ['NOT_FOUND', 'not-found'],
    ['FORBIDDEN', 'forbidden'],
    ['RESOURCE_LIMITS_EXCEEDED', 'too-heavy'],
    ['SOMETHING_NEW', 'unclear'],
  ])('%s on one repository makes it %s, and leaves the others their stats', (type, status) => {
    const said = read({ ...good, r1: null }, [{ type, path: ['r1'], message: 'why' }]);
    expect(said).toMatchObject([answered('o/a'), { status, reason: 'why' }, answered('o/c')]);
  });

  test('an error deep in a repository counts as one of this repository', () => {
    const error = { type: 'RESOURCE_LIMITS_EXCEEDED', path: ['r2', 'pullRequests', 'totalCount'], message: 'why' };
    expect(read({ ...good, r2: null }, [error])[2]).toEqual({ status: 'too-heavy', reason: 'why' });
  });

  test('each repository has its own error', () => {
    const errors = [
      { type: 'FORBIDDEN', path: ['r2'], message: 'two' },
      { type: 'NOT_FOUND', path: ['r0'], message: 'nought' },
    ];
    expect(read({ r0: null, r1: good.r1, r2: null }, errors)).toMatchObject([
      { status: 'not-found', reason: 'nought' },
      answered('o/b'),
      { status: 'forbidden', reason: 'two' },
    ]);
  });

  test('of several errors of a repository the first counts', () => {
    const errors = [
      { type: 'NOT_FOUND', path: ['r1'], message: 'first' },
      { type: 'FORBIDDEN', path: ['r1', 'issues'], message: 'second' },
    ];
    expect(read({ ...good, r1: null }, errors)[1]).toEqual({ status: 'not-found', reason: 'first' });
  });

  test('null without an error is no answer: only an error says that a repository is not there', () => {
    expect(read({ ...good, r1: null })[1]).toEqual({
      status: 'left-out',
      reason: expect.stringContaining('o/b'),
    });
  });

  test('a repository that is left out has no answer', () => {
    const { r0, r1 } = good;
    expect(read({ r0, r1 })).toMatchObject([answered('o/a'), answered('o/b'), { status: 'left-out' }]);
  });

  test('an empty answer answers nothing', () => {
    expect(read({}).map(({ status }) => status)).toEqual(['left-out', 'left-out', 'left-out']);
  });

  test('an error that is about no repository takes none its stats', () => {
    const errors = [{ message: 'odd' }, { message: 'odd', path: ['rateLimit'] }, { message: 'odd', path: ['r9'] }];
    expect(read(good, errors)).toMatchObject(three.map(answered));
  });

  test.each([['x'], [5], [[]], [{}], [{ ...nodeOf('o/b'), stars: -1 }]])('the node %j is no answer', (node) => {
    expect(read({ ...good, r1: node })).toMatchObject([answered('o/a'), { status: 'unclear' }, answered('o/c')]);
  });

  test('the field that could not be read is named', () => {
    expect(read({ ...good, r1: { ...nodeOf('o/b'), openPRs: null } })[1]).toMatchObject({
      reason: expect.stringContaining('openPRs'),
    });
  });
});
