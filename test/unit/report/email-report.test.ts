import { describe, expect, test } from 'vitest';
import { failureStatuses } from '../../../src/report/content/failure-statuses.ts';
import { reportSizes } from '../../../src/report/content/size.ts';
import { endEmail, startEmail } from '../../../src/report/email/email.ts';
import { textReport, textWriter } from '../../../src/report/text/text.ts';
import { changesOf, failuresOf, realRepositories, reportOf } from '../../sample-reports.ts';
import { failures, finishedRun, hostile, report, withoutBreaks } from '../samples.ts';

const url = 'https://github.com/o/r/actions/runs/1';
const forbidden = { repo: 'gone', status: 'forbidden', reason: 'SAML' } as const;

describe('the email at the start', () => {
  const { subject, text, html } = startEmail(finishedRun({ workflowRunUrl: url }));

  test('has the run in its subject', () => {
    expect(subject).toBe('GitHub repo stats: started, 2021-01-20 (run 1611127298)');
  });

  test('tells the start and the link in both parts', () => {
    expect(text).toBe(
      `Run 1611127298 started at 2021-01-20T07:21:38Z.\n\nYou will get another email when it ends.\n\n${url}`,
    );
    expect(html).toContain('Run 1611127298 started at 2021-01-20T07:21:38Z.');
    expect(html).toContain(`<a href="${url}"`);
  });
});

describe('the email at the end', () => {
  test.each(['completed', 'partial', 'failed', 'cancelled', 'timed out'] as const)(
    'has %s in its subject',
    (status) => {
      expect(endEmail(report({ info: finishedRun({ status }) })).subject).toBe(
        `GitHub repo stats: ${status}, 1220 of 1234 stored, 2021-01-20 (run 1611127298)`,
      );
    },
  );

  test('has no count in its subject if none is known', () => {
    expect(endEmail(report({ counts: { known: 'none' } })).subject).toBe(
      'GitHub repo stats: partial, stored count unknown, 2021-01-20 (run 1611127298)',
    );
  });

  test.each(['text', 'html'] as const)('has the totals, the duration, the failures and the link as %s', (part) => {
    const info = finishedRun({ workflowRunUrl: url });
    const body = withoutBreaks(endEmail(report({ info, failures: failures(2), ownersNotListed: [forbidden] }))[part]);
    for (const told of ['1,234', '1,230', '1,220', '14', '1 min 3 s', 'gone', 'SAML', 'owner/repository-2', url]) {
      expect(body).toContain(told);
    }
  });

  test.each(['text', 'html'] as const)('names at most 100 failures and then how many more as %s', (part) => {
    const email = endEmail(report({ failures: failures(1500), ownersNotListed: [forbidden] }));
    const body = withoutBreaks(email[part]);
    expect(body).toContain('owner/repository-100');
    expect(body).not.toContain('owner/repository-101');
    expect(body).toContain('and 1,400 more');
  });

  test.each(['text', 'html'] as const)('speaks of no more where there are 100 as %s', (part) => {
    expect(endEmail(report({ failures: failures(100) }))[part]).not.toContain('more');
  });

  test('has a red box for what fails the step, and an amber one for a warning', () => {
    const boxes = (failsStep: boolean): string[] =>
      [
        ...endEmail(report({ problems: [{ message: 'Late', failsStep }] })).html.matchAll(
          /<div class="(\w+)"[^>]*><strong>Late/g,
        ),
      ].map(([, name = '']) => name);
    expect([boxes(true), boxes(false)]).toEqual([['problem'], ['warning']]);
  });

  test.each(['text', 'html'] as const)('tells what else went wrong and what to do as %s', (part) => {
    const problems = [{ message: 'The event was refused', remedy: 'Check the key.', failsStep: true }];
    const body = endEmail(report({ problems }))[part];
    expect(body).toContain('The event was refused');
    expect(body).toContain('Check the key.');
  });

  test('without failures or a link neither is spoken of', () => {
    const { html, text } = endEmail(report());
    expect(html).not.toMatch(/Failures|<a /);
    expect(text).not.toMatch(/Failures|undefined/);
  });

  test('has text from outside as text in its HTML', () => {
    const problems = [{ message: hostile, remedy: hostile, failsStep: true }];
    const info = finishedRun({ workflowRunUrl: 'https://example/"><script>' });
    const { html } = endEmail(report({ info, problems, failures: failures(1, hostile) }));
    expect(html).not.toContain('<script');
    const one = [{ message: 'x', remedy: 'x', failsStep: true }];
    const linked = finishedRun({ workflowRunUrl: url });
    const harmless = endEmail(report({ info: linked, problems: one, failures: failures(1, 'x') }));
    expect(html.match(/<[^>]*>/g)?.length).toBe(harmless.html.match(/<[^>]*>/g)?.length);
  });

  test('has nothing that mail programs refuse or fetch', () => {
    const { html } = endEmail(reportOf(195));
    expect(html).not.toMatch(/<(script|img|link|iframe|form|svg)|url\(|@import|javascript:/i);
    const addresses = html.match(/https?:[^"<]*/g) ?? [];
    expect(addresses).toContain('https://github.com/octo-org/repo-stats/actions/runs/1658821493');
    expect(addresses.filter((address) => !/^https:\/\/github\.com(\/[\w.-]+){1,5}$/.test(address))).toEqual([]);
  });

  test('keeps to lines of 72 characters in its text, except for the link and for tables of many columns', () => {
    const changes = changesOf(realRepositories(195));
    const { text } = endEmail(reportOf(195, { changes, failures: failuresOf(100) }));
    const long = text.split('\n').filter((line) => line.length > 74);
    expect(long).toEqual([]);
  });

  test.each([
    [50_000, 'short reasons', 'x', 'owner/repository'],
    [5_000, 'reasons that grow when they are escaped', '"'.repeat(600), 'owner/repository'],
    [5_000, 'reasons of many bytes a character', '漢🚀'.repeat(300), 'owner/repository'],
    [5_000, 'names that grow when they are escaped', 'x', '"'.repeat(500)],
  ])(
    'is below 100 KB with %i failures with %s, both parts together, and counts what is left out',
    (length, _, reason, name) => {
      const many = Array.from({ length }, (__, i) => ({
        repo: `${name}-${i}`,
        status: 'github-error' as const,
        reason: `${i} ${reason}`,
      }));
      const findings = many.slice(0, 500).map(({ repo }) => ({ about: repo, finding: reason }));
      const problems = Array.from({ length: 5 }, () => ({ message: reason, remedy: reason, failsStep: true }));
      const { html, text } = endEmail(reportOf(6000, { failures: many, ownersNotListed: many, findings, problems }));
      expect(Buffer.byteLength(html) + Buffer.byteLength(text)).toBeLessThan(100_000);
      for (const part of [html, text]) {
        expect(part).toMatch(/and (4,9|5,0|49,9|50,0)\d\d more/);
        expect(part).toContain('Usage');
      }
    },
  );
});

describe('the report as text', () => {
  test('has a paragraph for each part, and none that is empty', () => {
    const usage = { graphqlQueries: 20, restCalls: 13, points: 45, requestUnits: 6100, throttledWrites: 2 };
    expect(textReport(report({ info: finishedRun({ usage }), failures: failures(1) }))).toEqual([
      'Partly completed: 1,220 of 1,234 repositories stored in 1 min 3 s',
      '  Received:       1,234\n  Processed:      1,230\n  Stored:         1,220\n  Failed:            14\n  Duration:   1 min 3 s',
      `Failures:\nnot-found (1): ${failureStatuses['not-found'].meaning} Correct or remove each name in the sources.\nFor a private repository, use a token that can read it.\n- owner/repository-1: no such repository`,
      'Changes since the last run:\nNo comparison: `compare` is off.',
      'Usage:\n  Service    Used\n  GitHub     20 queries for 45 points; 13 REST calls\n  Cosmos DB  6,100 request units; 2 writes throttled',
    ]);
  });

  test('keeps each failure on its line', () => {
    const different = failures(3).map((one, i) => ({ ...one, reason: `${i} ${hostile}` }));
    const lines = textWriter(
      report({ failures: different }),
      10_000,
    )(reportSizes.log)
      .join('\n')
      .split('\n');
    expect(lines.filter((line) => line.startsWith('- owner/'))).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith('::') || line.startsWith('## '))).toEqual([]);
  });
});
