import { describe, expect, test } from 'vitest';
import type { RunReport } from '../../../src/model.ts';
import { portfolio, sinceWhen, titleOf } from '../../../src/report/content/head.ts';
import { endEmail } from '../../../src/report/email/email.ts';
import { header } from '../../../src/report/page/sections.ts';
import { summary } from '../../../src/report/summary/summary.ts';
import { textReport } from '../../../src/report/text/text.ts';
import { changesOf, realRepositories, reportOf } from '../../sample-reports.ts';
import { finishedRun, withoutBreaks } from '../samples.ts';

const compared = (changes: Partial<RunReport> = {}): RunReport =>
  reportOf(195, { changes: changesOf(realRepositories(195)), pagePath: 'repo-stats/report.html', ...changes });
const when = '2021-01-20T01:21:38Z';
const vanished = { owner: 'octo-org', count: 25, of: 60, since: when, noticedAt: when, repositories: [] };
const failing = { problems: [{ message: 'The event was refused', failsStep: true }] };
const artifacts = 'https://github.com/octo-org/repo-stats/actions/runs/1658821493#artifacts';

describe('the first line', () => {
  const sum = realRepositories(195).reduce((total, { stars }) => total + stars, 0);
  const stars = `195 repositories with ${sum.toLocaleString('en-US')} stars`;
  const changes = changesOf(realRepositories(195));
  if (changes.status !== 'compared') throw new Error('the sample compares');
  const manyGone = { changes: { ...changes, totals: { ...changes.totals, gone: 10 } } };
  const unread = { changes: { ...changes, totals: { ...changes.totals, compared: 4, notCompared: 191 } } };
  const whole = { ...manyGone.changes, whole: { stars: -9_000, openIssues: -70, openPRs: 0 } };
  const noneCompared = { changes: { ...changes, totals: { ...changes.totals, compared: 0, new: 0, gone: 0 } } };
  test.each<[string, RunReport, string]>([
    ['is the portfolio and its change', compared(), `${stars} (+4,382 since 6 hours ago)`],
    [
      'says of how many if earlier documents could not be read',
      compared(unread),
      `${stars} (+4,382 in the 4 compared)`,
    ],
    ['says of how many if many came or went', compared(manyGone), `${stars} (+4,382 in the 195 compared)`],
    [
      'adds up from run to run',
      compared({ changes: whole }),
      `${stars} (−9,000 since 6 hours ago, with 2 new and 10 gone)`,
    ],
    ['has no change if nothing was compared', reportOf(195), stars],
    ['has none if no repository could be compared', compared(noneCompared), stars],
    [
      'is the run if its step fails',
      compared(failing),
      'Completed with errors: 195 of 195 repositories stored in 6.1 s',
    ],
    [
      'is the run if repositories vanished',
      compared({ info: finishedRun({ status: 'completed', vanished: [vanished] }) }),
      'Completed: 25 repositories missing; the other 195 repositories stored in 6.1 s',
    ],
    ['is the run if nothing was collected', reportOf(0, {}, 'failed'), 'Failed after 1.8 s: nothing was collected'],
  ])('%s', (_, one, text) => {
    expect(titleOf(one)).toBe(text);
  });
});

test('the portfolio grows by what is new and shrinks by what is gone', () => {
  const changes = changesOf(realRepositories(195));
  if (changes.status !== 'compared') throw new Error('the sample compares');
  const grown = { ...changes, totals: { ...changes.totals, new: 5, gone: 2 } };
  expect(portfolio(compared({ changes: grown })).map(({ title, change }) => [title, change])).toEqual([
    ['Repositories', 3],
    ['Stars', 4382],
    ['Open issues', -31],
    ['Open PRs', 0],
  ]);
  expect(sinceWhen(compared({ changes: { ...changes, previousStartedAt: 'no time' } }))).toBe('since the last run');
  const without = compared({ changes: { ...changes, totals: { ...changes.totals, carried: 91 } } });
  expect(textReport(without)[2]).toMatch(/^ {2}Repositories: +195 +91 not stored\n/);
  expect(summary(without)).toContain(
    '<tr><td>Repositories</td><td align="right">195</td><td align="right">91 not stored</td>',
  );
});

test('the summary has the portfolio first, then the run, in tables that a phone shows whole', () => {
  const [portfolioTable = '', run = ''] = summary(compared()).split('</table>');
  expect(portfolioTable).toMatch(/<tr><th>Portfolio<\/th><th align="right">Now<\/th>.*>Since 6 hours ago<\/th>/);
  expect(portfolioTable).toMatch(/<tr><td>Open issues<\/td><td align="right">[\d,]+<\/td><td align="right">−31<\/td>/);
  expect(run).toMatch(/<p>Completed: 195 of 195 repositories stored in 6\.1 s\.<\/p>\n\n<table>\n.*Received/);
});

test('the log has both as text', () => {
  const [title, line, figures] = textReport(compared());
  expect(title).toMatch(/^195 repositories with/);
  expect(line).toBe('Completed: 195 of 195 repositories stored in 6.1 s');
  expect(figures).toMatch(/^ {2}Repositories: +195 +no change\n {2}Stars: +[\d,]+ +\+4,382\n/);
});

test.each<[string, (one: RunReport) => string]>([
  ['summary', summary],
  ['email', (one) => endEmail(one).html],
  ['text of the email', (one) => endEmail(one).text],
  ['page', header],
])('the %s links to the dashboard, if one is published', (_, written) => {
  expect(written(compared({ dashboardUrl: 'https://contoso.github.io/stats/' }))).toContain(
    'https://contoso.github.io/stats/',
  );
  expect(written(compared())).not.toMatch(/dashboard/i);
});

describe('where the page is', () => {
  test.each<[string, (one: RunReport) => string]>([
    ['summary', summary],
    ['email', (one) => endEmail(one).html],
    ['text of the email', (one) => endEmail(one).text],
  ])('is said in the %s, with a link to the artifacts, if there is one', (_, written) => {
    expect(written(compared())).toContain('repo-stats/report.html');
    expect(written(compared())).toContain(artifacts);
    const { pagePath: _page, ...without } = compared();
    expect(written(without)).not.toMatch(/artifacts|report\.html/);
  });
});

describe('names', () => {
  test('lead to their pages in the summary and the email', () => {
    const one = compared({ failures: [{ repo: 'o/gone', status: 'not-found', reason: 'why' }] });
    for (const text of [summary(one), endEmail(one).html].map(withoutBreaks)) {
      for (const name of ['0voice/interview_internal_reference', '996icu', 'o/gone', 'octo-org/brand-new'])
        expect(text).toMatch(new RegExp(`<a href="https://github.com/${name}"[^>]*>${name}</a>`));
    }
  });

  test('lead nowhere if they are no names, or if no server is known', () => {
    const failures = [{ repo: 'o/x" onclick="', status: 'not-found' as const, reason: 'why' }];
    expect(summary(compared({ failures }))).toContain('<td>o/x&quot; onclick=&quot;</td>');
    const { info } = compared();
    expect(summary(compared({ info: { ...info, workflowRunUrl: 'javascript:alert(1)' } }))).not.toContain('<a href="j');
  });
});

describe('the chart of the stages', () => {
  const wait = (seconds: number) => {
    const startedAt = compared().startMs;
    return { stage: 'querying' as const, startedAt, endedAt: startedAt + 1000 * seconds, why: 'a limit' };
  };
  test.each<[boolean, string, RunReport]>([
    [false, 'a run like any other', compared()],
    [false, 'a short wait', compared({ waits: [wait(9)] })],
    [true, 'a long wait', compared({ waits: [wait(10)] })],
    [true, 'a long run', compared({ durationMs: 600_000 })],
    [true, 'a step that fails', compared(failing)],
    [true, 'a run that is not completed', reportOf(195, {}, 'partial')],
  ])('is shown: %s, of %s', (isShown, _, one) => {
    expect(summary(one).includes('```mermaid')).toBe(isShown);
  });
});
