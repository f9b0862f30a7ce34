import { describe, expect, test } from 'vitest';
import { endEmail, startEmail } from '../../src/report/email.ts';
import { textReport } from '../../src/report/text.ts';
import { failures, finishedRun, hostile, report } from './samples.ts';

const url = 'https://github.com/o/r/actions/runs/1';
const forbidden = { repo: 'gone', status: 'forbidden', reason: 'SAML' } as const;

describe('the email at the start', () => {
  const { subject, text, html } = startEmail(finishedRun({ workflowRunUrl: url }));

  test('has the run in its subject', () => {
    expect(subject).toBe('GitHub repo stats run 1611127298: started');
  });

  test('tells the start and the link in both parts', () => {
    expect(text).toBe(`Run 1611127298 started at 2021-01-20T07:21:38Z.\n\n${url}`);
    expect(html).toContain('Run 1611127298 started at 2021-01-20T07:21:38Z.');
    expect(html).toContain(`<a href="${url}">`);
  });
});

describe('the email at the end', () => {
  test.each(['completed', 'partial', 'failed', 'cancelled', 'timed out'] as const)(
    'has %s in its subject',
    (status) => {
      expect(endEmail(report({ info: finishedRun({ status }) })).subject).toBe(
        `GitHub repo stats run 1611127298: ${status}`,
      );
    },
  );

  test.each(['text', 'html'] as const)('has the totals, the duration, the failures and the link as %s', (part) => {
    const info = finishedRun({ workflowRunUrl: url });
    const body = endEmail(report({ info, failures: failures(2), ownersNotListed: [forbidden] }))[part];
    for (const told of ['1,234', '1,230', '1,220', '14', '1 min 3 s', 'gone', 'SAML', 'owner/repository-2', url]) {
      expect(body).toContain(told);
    }
  });

  test.each(['text', 'html'] as const)('names at most 100 failures and then how many more as %s', (part) => {
    const body = endEmail(report({ failures: failures(1500), ownersNotListed: [forbidden] }))[part];
    expect(body).toContain('owner/repository-99');
    expect(body).not.toContain('owner/repository-100');
    expect(body).toContain('and 1,401 more');
  });

  test.each(['text', 'html'] as const)('speaks of no more where there are 100 as %s', (part) => {
    expect(endEmail(report({ failures: failures(100) }))[part]).not.toContain('more');
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
    expect(html.match(/<\/table>/g)).toHaveLength(2);
  });
});

describe('the report as text', () => {
  test('has a paragraph for each part, and none that is empty', () => {
    const usage = { graphqlQueries: 20, restCalls: 13, points: 45, requestUnits: 6100, throttledWrites: 2 };
    expect(textReport(report({ info: finishedRun({ usage }), failures: failures(1) }))).toEqual([
      'Partly completed: 1,220 of 1,234 repositories stored in 1 min 3 s',
      'Received: 1,234\nProcessed: 1,230\nStored: 1,220\nFailed: 14\nDuration: 1 min 3 s',
      'Failures:\n- owner/repository-1: not-found: no such repository',
      'GitHub: 20 queries for 45 points; 13 REST calls\nCosmos DB: 6,100 request units; throttled 2 times',
    ]);
  });

  test('keeps each failure on its line', () => {
    const lines = textReport(report({ failures: failures(3, hostile) }))
      .join('\n')
      .split('\n');
    expect(lines.filter((line) => line.startsWith('- owner/'))).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith('::') || line.startsWith('## '))).toEqual([]);
  });
});
