import { describe, expect, test } from 'vitest';
import type { FinalStatus, Problem, RunReport } from '../../../src/model.ts';
import { maxSummaryBytes, summary as written } from '../../../src/report/summary/summary.ts';
import { changesOf, failuresOf, realRepositories, reportOf } from '../../sample-reports.ts';
import { failures, finishedRun, hostile, report, startMs, withoutBreaks } from '../samples.ts';

const summary = (report: RunReport): string => withoutBreaks(written(report));
const bytesOf = (markdown: string): number => Buffer.byteLength(markdown);
const namesIn = (markdown: string): number => markdown.match(/owner\/repository-\d+/g)?.length ?? 0;
const usage = {
  graphqlQueries: 20,
  restCalls: 13,
  points: 45,
  pointsLeft: 955,
  requestUnits: 6100,
  throttledWrites: 2,
};

describe('the first lines', () => {
  test.each<[FinalStatus, string]>([
    ['completed', '✅ Completed'],
    ['partial', '⚠️ Partly completed'],
    ['failed', '❌ Failed'],
    ['cancelled', '🚫 Canceled'],
    ['timed out', '⏱️ Timed out'],
  ])('of a run that is %s say it all', (status, sign) => {
    expect(summary(report({ info: finishedRun({ status }) })).split('\n')[0]).toBe(
      `## ${sign}: 1,220 of 1,234 repositories stored in 1 min 3 s`,
    );
  });

  test('have the four totals', () => {
    const [table] = summary(report({ info: finishedRun({ usage }) })).split('</table>');
    const cells = table?.match(/<t[hd] align="right">([^<]*)/g)?.map((cell) => cell.slice(18));
    expect(cells).toEqual(['Received', 'Processed', 'Stored', 'Failed', '1,234', '1,230', '1,220', '14']);
  });

  test('tell what went wrong beside single repositories, with its remedy, before the totals', () => {
    const problems = [{ message: 'The event was refused', remedy: 'Check `event-grid-key`.', failsStep: true }];
    const markdown = summary(report({ problems }));
    const line = '<p>❌ <strong>The event was refused.</strong><br>Check <code>event-grid-key</code>.</p>';
    expect(markdown).toContain(line);
    expect(markdown.indexOf(line)).toBeLessThan(markdown.indexOf('Received'));
  });
});

describe('a problem', () => {
  test('without a remedy has nothing below it', () => {
    const { remedy: _, ...bare } = { message: 'The job was killed', remedy: 'Run again.', failsStep: true };
    expect(summary(report({ problems: [bare as Problem] }))).toContain(
      '<p>❌ <strong>The job was killed.</strong></p>',
    );
  });
});

describe('failures', () => {
  test('are those that the run has by then, however often it is reported', () => {
    const some = failures(1);
    const run = report({ failures: some });
    expect(summary(run)).toContain('<strong>not-found (1)</strong>');
    some.push(...failures(2));
    expect(summary(run)).toContain('<strong>not-found (3)</strong>');
  });

  test('with one status stand together, with what to do about them', () => {
    const markdown = summary(report({ failures: failures(3) }));
    expect(markdown).toMatch(/<p><strong>not-found \(3\)<\/strong>: The repository does not exist/);
    expect(markdown.match(/<strong>not-found /g)).toHaveLength(1);
  });

  test('of one reason are one row, though it names each repository', () => {
    const named = ['o/one', 'o/two'].map((repo) => ({ repo, status: 'not-found' as const, reason: `No '${repo}'.` }));
    expect(summary(report({ failures: named }))).toContain(
      '<tr><th align="left">No &#39;…&#39;.</th></tr>\n<tr><td>o/one, o/two</td></tr>',
    );
  });

  test('are shown at once where they are few, and on demand where they are many', () => {
    expect(summary(report({ failures: failures(10) }))).not.toContain('<details>');
    expect(summary(report({ failures: failures(11) }))).toContain(
      '<details><summary>Show the 11 repositories</summary>',
    );
  });

  test('have what someone can act on first, and last what had no turn', () => {
    const markdown = summary(report({ failures: failuresOf(12) }));
    const order = ['not-found', 'forbidden', 'store-error', 'github-error', 'timeout', 'not-attempted'];
    const places = order.map((status) => markdown.indexOf(`<strong>${status} (2)</strong>`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('of owners stand before those of repositories', () => {
    const owners = Array.from({ length: 1_001 }, (_, i) => ({
      repo: `o${i}`,
      status: 'not-found' as const,
      reason: '404',
    }));
    expect(summary(report({ failures: failures(1), ownersNotListed: owners }))).toContain('owner/repository-1');
    const ownersNotListed = [{ repo: 'gone', status: 'forbidden' as const, reason: 'SAML' }];
    expect(summary(report({ failures: failures(1), ownersNotListed }))).toMatch(
      /### Owners not listed.*Authorize the token.*<th align="left">SAML<\/th><\/tr>\n<tr><td>gone<\/td>.*### Failures.*repository-1</s,
    );
  });

  test('that are none have no part', () => {
    expect(summary(report())).not.toContain('Failures');
  });

  test('are named up to 1,000, and the rest is counted', () => {
    const markdown = summary(report({ failures: failures(1500) }));
    expect(namesIn(markdown)).toBe(1000);
    expect(markdown).toContain('owner/repository-1000 and 500 more</td>');
  });

  test('with a long reason have it cut', () => {
    expect(summary(report({ failures: failures(1, 'x'.repeat(2000)) }))).toContain(`>${'x'.repeat(499)}…</th>`);
  });
});

describe('data quality', () => {
  test('findings are told as such, and have no part where there are none', () => {
    const findings = [{ about: 'o/r', finding: 'merged pull requests fell from 9 to 2' }];
    expect(summary(report({ findings }))).toMatch(/### Data quality\n\n<p>[^\n]*<\/p>\n\n<table>.*<td>o\/r<\/td>/s);
    expect(summary(report())).not.toContain('Data quality');
  });
});

describe('what was collected', () => {
  const markdown = summary(reportOf(6000));

  test('is told by owner: ten at once, up to a hundred on demand, and how many more', () => {
    expect(markdown).toContain('>microsoft</a></td><td align="right">67</td><td align="right">1,894,230</td></tr>');
    expect(markdown).toContain('<details><summary>Owners 11 to 100 of 4,659</summary>');
    expect(markdown).toContain('<p>and 4,559 more</p>');
  });

  test('has the ten largest by stars, and below them by open issues', () => {
    const tables = markdown.split('### Largest repositories\n\n')[1]?.split('</table>').slice(0, 2) ?? [];
    expect(tables.map((table) => table.match(/<tr><td>/g)?.length)).toEqual([10, 10]);
    expect(tables[0]).toContain('>codecrafters-io/build-your-own-x</a></td><td align="right">541,915</td></tr>');
    expect(tables[1]).toContain('>llvm/llvm-project</a></td><td align="right">21,633</td></tr>');
  });

  test('has no part where nothing was stored', () => {
    expect(summary(report())).not.toMatch(/### (Owners|Largest)/);
  });
});

describe('at any size', () => {
  const everything = (length: number, reason: string, name = 'owner/repository') => {
    const many = Array.from({ length }, (_, i) => ({
      repo: `${name}-${i}`,
      status: 'not-found' as const,
      reason: `${i} ${reason}`,
    }));
    return report({
      failures: many,
      ownersNotListed: many.slice(0, 5_000),
      findings: many.slice(0, 5_000).map(({ repo }) => ({ about: repo, finding: reason })),
      changes: changesOf(realRepositories(6000)),
      collection: reportOf(6000).collection,
      problems: [{ message: reason.repeat(10), remedy: reason.repeat(10), failsStep: true }],
      stages: [{ name: 'listing', startedAt: startMs, endedAt: startMs + 1000 }],
      info: finishedRun({ usage }),
    });
  };

  test.each([
    [50_000, 'short reasons', 'x', undefined],
    [5_000, 'long reasons', 'x'.repeat(600), undefined],
    [5_000, 'reasons that grow when they are escaped', '"'.repeat(600), undefined],
    [5_000, 'reasons of many bytes a character', '漢🚀'.repeat(300), undefined],
    [5_000, 'long names', 'x'.repeat(500), '"'.repeat(500)],
  ])('%i failures with %s stay below the limit, and those left out are counted', (length, _, reason, name) => {
    const markdown = written(everything(length, reason, name));
    expect(bytesOf(markdown)).toBeLessThanOrEqual(maxSummaryBytes);
    expect(markdown).toMatch(/<p>and (4|49|50),\d{3} more \(see the run info\)<\/p>/);
    for (const part of ['```mermaid', '### Usage', '### Owners\n', '### Changes']) expect(markdown).toContain(part);
  });

  test('half of everything is left out, not a part as a whole', () => {
    const markdown = written(everything(5_000, '"'.repeat(600)));
    expect(bytesOf(markdown)).toBeGreaterThan(maxSummaryBytes / 4);
    expect(namesIn(withoutBreaks(markdown))).toBeGreaterThan(100);
  });
});

test('text from outside stays text: no tag, no heading, no link, no end of a table', () => {
  const reportWith = (text: string): string => {
    const changes = changesOf(realRepositories(1));
    if (changes.status !== 'compared') throw new Error('a sample without a comparison');
    const name = text as `${string}/${string}`;
    return summary(
      report({
        failures: failures(1, text),
        ownersNotListed: [{ repo: text, status: 'forbidden', reason: text }],
        problems: [{ message: text, remedy: text, failsStep: true }],
        findings: [{ about: text, finding: text }],
        changes: {
          ...changes,
          previousRunId: text,
          previousStartedAt: text,
          gone: [{ repo: text, why: 'unknown' }],
          renamed: [{ from: text, to: name }],
        },
        stages: [{ name: 'querying', startedAt: startMs, endedAt: startMs + 1000 }],
        waits: [{ stage: 'querying', startedAt: startMs, endedAt: startMs + 900, why: text }],
        info: finishedRun({ id: text, startedAt: text, usage: { ...usage, waits: { [text]: 1 } } }),
      }),
    );
  };
  const countTags = (markdown: string): number => markdown.match(/<[^>]*>/g)?.length ?? 0;
  const markdown = reportWith(hostile);
  const harmless = reportWith('harmless');
  expect(markdown).not.toContain('<script');
  expect(countTags(markdown)).toBe(countTags(harmless));
  expect(markdown.split('\n')).toHaveLength(harmless.split('\n').length);
  // Within a block of HTML nothing is read as Markdown, and the chart has nothing from outside.
  for (const line of markdown.split('\n').filter((one) => one.includes('evil'))) {
    expect(line).toMatch(/^(<(tr|p)>|<details><summary>)/);
  }
});
