import { describe, expect, test } from 'vitest';
import type { Failure, FinalStatus } from '../../../src/model.ts';
import { renderPage } from '../../../src/outlets/page-file.ts';
import { contextOf, mainAdvice } from '../../../src/report/content/failures.ts';
import { endEmail } from '../../../src/report/email/email.ts';
import { summary } from '../../../src/report/summary/summary.ts';
import { textReport } from '../../../src/report/text/text.ts';
import { finishedRun, report } from '../samples.ts';

const some = (count: number, status: Failure['status'], reason: (repo: string) => string, owner = 'o'): Failure[] =>
  Array.from({ length: count }, (_, i) => {
    const repo = `${owner}/${status}-${i}`;
    return { repo, status, reason: reason(repo) };
  });

/** How often a text is in another. */
const times = (text: string, part: string): number => text.split(part).length - 1;

describe('a reason that many have', () => {
  // Each names its repository and has a number of its own, as GitHub and Cosmos DB give them.
  const reasonOf = (repo: string): string => `Could not resolve ${repo} (C4F2:1F8E:${repo.length}AB34) in time`;
  const reason = 'Could not resolve … (…) in time';
  const one = report({ failures: some(190, 'not-found', reasonOf) });

  test.each<[string, () => string | Promise<string>]>([
    ['summary', () => summary(one)],
    ['log', () => textReport(one).join('\n')],
    ['text of the email', () => endEmail(one).text],
    ['email', () => endEmail(one).html],
    ['page', () => renderPage(one, [])],
  ])('stands once in the %s, with the number and not a line for each name', async (_, written) => {
    const text = await written();
    expect(times(text, reason)).toBe(1);
    expect(text).toMatch(/190/);
    expect(text.split('\n').filter((line) => line.includes('o/not-found-')).length).toBeLessThan(40);
  });

  test('has ten names in the log, and how many more there are', () => {
    expect(textReport(one).join('\n')).toContain('o/not-found-9 and 180 more');
  });

  test.each(['owners-not-listed', 'failures'])('is one row of the page: %s', async (name) => {
    const failed = { [name === 'failures' ? 'failures' : 'ownersNotListed']: some(190, 'forbidden', () => 'SAML') };
    const [, data = ''] = /id="data">(.*?)<\/script>/s.exec(await renderPage(report(failed), [])) ?? [];
    const { rows } = JSON.parse(data).tables[name];
    expect(rows).toEqual([['SAML', 'forbidden', 190, expect.stringMatching(/^o\/forbidden-0, .*-189$/)]]);
  });
});

test('what failed by what ended the run is told with it, though the run names GitHub', () => {
  const one = report({
    failures: some(3, 'github-error', () => 'HTTP 401: Bad credentials'),
    problems: [{ message: 'GitHub: HTTP 401: Bad credentials', failsStep: true, remedy: 'Renew' }],
  });
  expect(mainAdvice(one.failures, contextOf('repositories', one))).toBe(
    mainAdvice(one.failures, {
      ...contextOf('repositories', one),
      problems: [{ message: 'HTTP 401', failsStep: true }],
    }),
  );
  expect(mainAdvice(one.failures, { of: 'repositories', run: 'failed' })).toMatch(/githubstatus/);
});

describe('what to do about what was not reached', () => {
  const left = { failures: some(1, 'not-attempted', () => 'The run ended') };
  test.each<[FinalStatus, string, RegExp]>([
    ['timed out', 'raise the limit', /Raise `max-minutes`, or split/],
    ['failed', 'solve the problem', /Solve the problem that ended the run/],
    ['cancelled', 'run it again', /Run the workflow again/],
  ])('of a run that is %s is to %s, and nothing else', (status, _, advice) => {
    const text = textReport(report({ ...left, info: finishedRun({ status }) }))
      .join(' ')
      .replaceAll(/\s+/g, ' ');
    expect(text).toMatch(advice);
    if (status !== 'timed out') expect(text).not.toContain('max-minutes');
  });
});
