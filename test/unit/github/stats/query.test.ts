import { describe, expect, test } from 'vitest';
import { extraMetricNames, MetricSet } from '../../../../src/github/metrics.ts';
import { buildQuery } from '../../../../src/github/stats/query.ts';
import { RefusedMetrics } from '../../../../src/github/stats/refused-metrics.ts';
import type { RepositoryName } from '../../../../src/model.ts';
import { hostile } from '../../samples.ts';

const asking = { metrics: new MetricSet([]), refused: new RefusedMetrics() };
const names: RepositoryName[] = ['Azure/azure-cli', 'koral--/android-gif-drawable', 'o/.github'];

describe('the query', () => {
  test('that finds out about an outage asks for a repository like any other, under a name of its own', () => {
    const probe = buildQuery(['o/r'], asking, 'probe');
    expect(probe.text.replace('query probe', 'query stats')).toBe(buildQuery(['o/r'], asking).text);
    expect(probe.text).toMatch(/^query probe\(/);
  });

  test('asks for one alias a repository, each with its owner and its name as variables', () => {
    const { text, variables } = buildQuery(names, asking);
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

  test('has a fragment for all, and another for those of which metrics are refused, as far as they are used', () => {
    const refused = new RefusedMetrics();
    for (const asked of ['o/b', 'o/d'] as const) refused.note({ asked, field: 'forks', reason: 'no' });
    const fragmentsOf = (...asked: RepositoryName[]) => {
      const { text } = buildQuery(asked, { metrics: new MetricSet(['forks']), refused });
      expect(text).toMatch(/\}\nfragment \w+ on Repository \{\n {2}\w/);
      return [text.match(/\.\.\.\w+/g), text.match(/^fragment \w+/gm), text.match(/^ {2}.*\bforks\b/gm)?.length ?? 0];
    };
    expect(fragmentsOf('o/a', 'o/b', 'o/c', 'o/d')).toEqual([
      ['...stats', '...stats1', '...stats', '...stats1'],
      ['fragment stats', 'fragment stats1'],
      1,
    ]);
    expect(fragmentsOf('o/b')).toEqual([['...stats1'], ['fragment stats1'], 0]);
  });

  test('has the same text for any names, so that no name can change what is asked', () => {
    const other = buildQuery([`${hostile}/r`, 'o/"){x', 'a/b'], asking);
    expect(other.text).toBe(buildQuery(names, asking).text);
  });

  test('asks what it cost and what is left', () => {
    expect(buildQuery(names, asking).text).toContain('rateLimit { cost limit remaining resetAt }');
  });

  test('counts no stargazers, which GitHub refuses to those who are not collaborators', () => {
    expect(buildQuery(names, { ...asking, metrics: new MetricSet(extraMetricNames) }).text).not.toContain('stargazers');
  });
});
