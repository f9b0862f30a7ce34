import { describe, expect, test } from 'vitest';
import type { EndedRun, Failure, LastRun, RunReport, Vanished } from '../../../src/model.ts';
import { hasNews } from '../../../src/report/content/news.ts';
import { endEmail } from '../../../src/report/email/email.ts';
import { summary } from '../../../src/report/summary/summary.ts';
import { finishedRun, report } from '../samples.ts';

const sixHoursBefore = { id: '1611105698', startedAt: '2021-01-20T01:21:38Z' };
const fail = (repo: string, status: Failure['status'] = 'not-found'): Failure => ({ repo, status, reason: 'why' });
const named = (failures: readonly Failure[]): string => failures.map(({ repo }) => repo).join(',');

/** A run, and the one before it, of which `changes` states what differs; the one before that had both `collected`. */
function reportAfter(last: Partial<EndedRun>, now: Partial<RunReport> = {}, collected?: Partial<EndedRun>): RunReport {
  const failures = now.failures ?? [];
  const before = (changes: Partial<EndedRun>): EndedRun =>
    finishedRun({ ...sixHoursBefore, failedList: named(changes.failures ?? []), ...changes });
  const info = finishedRun({ createdList: 'o/a,o/b', failedList: named(failures), ...now.info } as Partial<EndedRun>);
  const lastRun: LastRun = {
    status: 'found',
    info: before(last),
    collected: collected ? before(collected) : before(last),
  };
  return report({ last: lastRun, ...now, info });
}

const missing = (repo: string): Vanished => ({
  owner: repo.split('/')[0] ?? '',
  ...{ count: 3, of: 30, since: sixHoursBefore.startedAt, noticedAt: sixHoursBefore.startedAt, repositories: [repo] },
});
const owner = (repo: string): Failure => fail(repo, 'forbidden');
const twoFindings = [1, 2].map((i) => ({ about: 'o/a', finding: `${i}0,000 fewer stars, after ${i} days` }));

const hundred = Array.from({ length: 100 }, (_, i) => fail(`q/${i}`));
/** A run info that describes a hundred failures, and owners, and does not say how many there were. */
const cut = { failures: hundred, ownersNotListed: hundred };

describe('whether there is news', () => {
  test.each<[boolean, string, RunReport]>([
    [true, 'a first run', report({ last: { status: 'none' } })],
    [true, 'a last run that is not known', report()],
    [false, 'the same', reportAfter({})],
    [true, 'another status', reportAfter({ status: 'completed' })],
    [false, 'the same failures', reportAfter({ failures: [fail('O/x')] }, { failures: [fail('o/X', 'timeout')] })],
    [true, 'one failure more', reportAfter({ failures: [fail('o/x')] }, { failures: [fail('o/x'), fail('o/y')] })],
    [true, 'a recovery', reportAfter({ failures: [fail('o/a')] })],
    [false, 'a failure that the sources leave out now', reportAfter({ failures: [fail('o/left')] })],
    [false, 'repositories that were not reached', reportAfter({}, { failures: [fail('o/x', 'not-attempted')] })],
    [true, 'an owner that is missing now', reportAfter({}, { ownersNotListed: [owner('p')] })],
    [
      false,
      'an owner that is still missing',
      reportAfter({ ownersNotListed: [owner('P')] }, { ownersNotListed: [owner('p')] }),
    ],
    [true, 'an owner that is back', reportAfter({ ownersNotListed: [owner('o')] })],
    [false, 'an owner that is not asked for', reportAfter({ ownersNotListed: [owner('q')] })],
    [true, 'repositories that were missing and are back', reportAfter({ vanished: [missing('o/a')] })],
    [false, 'repositories of which nothing is said after a week', reportAfter({ vanished: [missing('o/gone')] })],
    [
      false,
      'repositories of which some are still missing',
      reportAfter({ vanished: [missing('o/a')] }, { info: finishedRun({ vanished: [missing('O/c')] }) }),
    ],
    [true, 'a finding', reportAfter({}, { findings: twoFindings.slice(1) })],
    [
      false,
      'a finding that is repeated',
      reportAfter({ qualityFindings: twoFindings.slice(0, 1) }, { findings: twoFindings.slice(1) }),
    ],
    [
      false,
      'a finding, of which the last run had more than it names',
      reportAfter(
        { qualityFindings: twoFindings, totalQualityFindings: 300 },
        { findings: [{ about: 'o/x', finding: 'new' }] },
      ),
    ],
    [
      false,
      'a failure, and an owner, of which the last run had more than it describes',
      reportAfter(
        { status: 'partial', ...cut, failedList: `${named(hundred)},o/x`, ownersNotListedList: `${named(hundred)},x` },
        { failures: [fail('o/x')], ownersNotListed: [owner('x')] },
        cut,
      ),
    ],
    [false, 'a finding that is gone', reportAfter({ qualityFindings: twoFindings })],
    [
      false,
      'an owner that was missing in a run that failed, too',
      reportAfter(
        { status: 'failed', ownersNotListed: [owner('p')] },
        { info: finishedRun({ status: 'failed' }), ownersNotListed: [owner('p')] },
        {},
      ),
    ],
    [true, 'a gap before the run', { ...reportAfter({}), gap: { sinceMs: 3, usualMs: 1, missing: 2 } }],
    [false, 'one run that did not start', { ...reportAfter({}), gap: { sinceMs: 2.1, usualMs: 1, missing: 1 } }],
    [
      true,
      'an event again',
      reportAfter({ eventPublished: false }, { info: finishedRun({ status: 'partial', eventPublished: true }) }),
    ],
    [false, 'no event any more', reportAfter({ eventPublished: false })],
    [
      true,
      'a step that fails though the run is completed',
      reportAfter(
        { status: 'completed' },
        { info: finishedRun({ status: 'completed' }), problems: [{ message: 'No event', failsStep: true }] },
      ),
    ],
  ])('%s: %s', (expected, _, one) => {
    expect(hasNews(one)).toBe(expected);
  });
});

describe('news in the report', () => {
  const old = Array.from({ length: 29 }, (_, i) => fail(`o/old-${i}`));
  const one = reportAfter(
    { status: 'completed', failures: [...old, fail('o/a')] },
    {
      failures: [...old, fail('o/fresh', 'forbidden')],
      ownersNotListed: [owner('p')],
      findings: twoFindings.slice(0, 1),
    },
  );

  test('comes first in the email, and what failed before is folded below it', () => {
    const { text, html } = endEmail(one);
    expect(text).toContain(
      [
        'New since the last run:',
        'The last run, 6 hours ago, was completed.',
        '',
        '  New                            Names',
        '  Newly missing owners (1)       p',
        '  New failures (1)               o/fresh',
        '  New data quality findings (1)  o/a',
        '  Recovered (1)                  o/a',
      ].join('\n'),
    );
    expect(text.indexOf('New since the last run')).toBeLessThan(text.indexOf('Received:'));
    expect(text).toMatch(
      /^- o\/fresh: why\n\n29 as in the last run:\nnot-found \(29\)\n- why\n {2}o\/old-0, o\/old-1, o\/old-2 and 26\s+more/m,
    );
    expect(text).not.toContain('The repository does not exist');
    expect(html.indexOf('New failures (1)')).toBeLessThan(html.indexOf('Failures</h2>'));
    expect(html).toContain('<strong>29 as in the last run</strong>');
    expect(html).toMatch(/<div style="display:none[^>]*>The last run, 6 hours ago, was completed\. Newly missing/);
  });

  test('is shown in the summary, where what failed before is opened on demand', () => {
    expect(summary(one)).toMatch(/### New since the last run\n\n<p>The last run, 6 hours ago.*### Failures/s);
    expect(summary(one)).toMatch(/<details><summary>29 as in the last run<\/summary>\n<table>.*o\/old-28/s);
  });

  test('names each owner that is back, also those that only a failed run missed', () => {
    const failed: Partial<EndedRun> = { status: 'failed', ownersNotListed: [owner('contoso'), owner('fabrikam')] };
    const info = finishedRun({ createdList: 'Contoso/a,fabrikam/b' });
    const { text } = endEmail(reportAfter(failed, { info }, { ownersNotListed: [owner('fabrikam')] }));
    expect(text).toContain('Owners listed again (2)  Contoso, fabrikam');
  });

  test('has no part where there is none', () => {
    expect(summary(reportAfter({ failures: old }, { failures: old }))).not.toContain('New since');
  });

  test('is the difference between one dead repository and a missing owner', () => {
    const title = (report: RunReport): string | undefined => summary(report).split('\n')[0];
    expect(title(report({ failures: [fail('o/x')] }))).toBe(
      '## ⚠️ Partly completed: 1,220 of 1,234 repositories stored in 1 min 3 s',
    );
    expect(title(report({ ownersNotListed: [owner('p')] }))).toBe(
      '## ⚠️ Partly completed: 1 owner could not be listed; 1,220 of the other 1,234 repositories stored in 1 min 3 s',
    );
  });
});
