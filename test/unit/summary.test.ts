import { expect, test } from 'vitest';
import { maxSummaryBytes, summary } from '../../src/report/summary.ts';
import { failures, finishedRun, hostile, report, startMs } from './samples.ts';

const rowsOf = (markdown: string): number => markdown.match(/<tr><td>owner\/repository-/g)?.length ?? 0;
const bytesOf = (markdown: string): number => Buffer.byteLength(markdown);

test('it begins with the headline and has the four totals', () => {
  const markdown = summary(report());
  expect(markdown).toMatch(/^## Partly completed: 1,220 of 1,234 repositories stored in 1 min 3 s\n/);
  expect(markdown).toContain('<tr><th>Received</th><th>Processed</th><th>Stored</th><th>Failed</th></tr>');
  expect(markdown).toContain('<tr><td>1,234</td><td>1,230</td><td>1,220</td><td>14</td></tr>');
});

test('every failure has a row with its reason, owners first', () => {
  const markdown = summary(
    report({
      failures: failures(2),
      ownersNotListed: [{ repo: 'gone', status: 'forbidden', reason: 'SAML' }],
    }),
  );
  expect(markdown).toContain('### Failures');
  expect(markdown).toMatch(/<td>gone<\/td><td>forbidden<\/td><td>SAML<\/td>.*repository-1<.*repository-2</s);
  expect(markdown).not.toContain('more');
});

test('a run without failures has no table of them', () => {
  expect(summary(report())).not.toContain('Failures');
});

test('what went wrong beside single repositories stands with its remedy', () => {
  const problems = [{ message: 'The event was refused.', remedy: 'Check the key.', failsStep: true }];
  expect(summary(report({ problems }))).toContain('<p><strong>The event was refused. Check the key.</strong></p>');
});

test('the stages are drawn, and told in figures', () => {
  const stages = [
    { name: 'listing' as const, startedAt: startMs, endedAt: startMs + 1000 },
    { name: 'storing' as const, startedAt: startMs + 2000, endedAt: startMs + 2000 },
  ];
  const markdown = summary(report({ stages }));
  expect(markdown).toContain(`  section List repositories\n  1.0 s :${startMs}, ${startMs + 1000}`);
  expect(markdown).toContain('<tr><td>Store documents</td><td>2.0 s</td><td>0.0 s</td></tr>');
});

test('a stage without a length has a bar of one, as the chart would leave it out', () => {
  const stages = [{ name: 'storing' as const, startedAt: startMs, endedAt: startMs }];
  expect(summary(report({ stages }))).toContain(`:${startMs}, ${startMs + 1}`);
});

test('what was used of the services stands in it', () => {
  const usage = { graphqlQueries: 20, restCalls: 13, points: 45, requestUnits: 6100, throttledWrites: 2 };
  expect(summary(report({ info: finishedRun({ usage }) }))).toContain('20 queries for 45 points; 13 REST calls');
});

test.each([
  ['short reasons', 'x'],
  ['long reasons', 'x'.repeat(2000)],
  ['reasons that grow when they are escaped', '"'.repeat(2000)],
  ['reasons of many bytes a character', '漢🚀'.repeat(500)],
])('50,000 failures with %s stay below the limit, and those left out are counted', (_, reason) => {
  const markdown = summary(report({ failures: failures(50_000, reason) }));
  expect(bytesOf(markdown)).toBeLessThanOrEqual(maxSummaryBytes);
  expect(bytesOf(markdown)).toBeGreaterThan(maxSummaryBytes * 0.8);
  const left = 50_000 - rowsOf(markdown);
  expect(markdown).toContain(`and ${left.toLocaleString('en-US')} more, which \`run-info.json\` names`);
});

test('the totals, the stages and the usage stand in it however many failures there are', () => {
  const stages = [{ name: 'listing' as const, startedAt: startMs, endedAt: startMs + 1000 }];
  const markdown = summary(report({ failures: failures(50_000), stages }));
  expect(markdown).toContain('```mermaid');
  expect(markdown).toContain('### Usage');
});

test('owners that could not be listed count towards the limit', () => {
  const markdown = summary(report({ failures: failures(30_000), ownersNotListed: failures(30_000) }));
  expect(bytesOf(markdown)).toBeLessThanOrEqual(maxSummaryBytes);
});

test('a long reason is cut', () => {
  const markdown = summary(report({ failures: failures(1, 'x'.repeat(2000)) }));
  expect(markdown).toContain(`<td>${'x'.repeat(500)}</td>`);
});

test('text from outside stays text: no tag, no heading, no link, no end of a table', () => {
  const reportWith = (text: string): string =>
    summary(
      report({
        failures: failures(1, text),
        ownersNotListed: [{ repo: text, status: 'forbidden', reason: text }],
        problems: [{ message: text, remedy: text, failsStep: true }],
      }),
    );
  const countTags = (markdown: string): number => markdown.match(/<[^>]*>/g)?.length ?? 0;
  const markdown = reportWith(hostile);
  expect(markdown).not.toContain('<script');
  expect(countTags(markdown)).toBe(countTags(reportWith('harmless')));
  expect(markdown.split('\n')).toHaveLength(reportWith('harmless').split('\n').length);
  // Within a block of HTML nothing is read as Markdown.
  for (const line of markdown.split('\n').filter((one) => one.includes('evil.example'))) {
    expect(line).toMatch(/^<(tr|p)>/);
  }
});
