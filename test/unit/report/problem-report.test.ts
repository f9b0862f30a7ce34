import { expect, test } from 'vitest';
import { badInputSummary, bugSummary } from '../../../src/report/summary/summary.ts';

test('every fault of the input is listed', () => {
  const list = '<ul>\n<li>a: &lt;b&gt;</li>\n<li>c</li>\n</ul>\n';
  const advice = '<p><strong>Correct the 2 faults below, then run the workflow again.</strong></p>';
  expect(badInputSummary(['a: <b>', 'c'])).toBe(
    `## ❌ Failed: invalid input. Nothing was collected.\n\n${advice}\n\n${list}`,
  );
  const documentation = 'https://github.com/o/r/blob/v1/README.md#sources';
  expect(badInputSummary(['a: <b>', 'c'], { documentation })).toContain(`${list}\n<p><a href="${documentation}">`);
  expect(badInputSummary(['c'], { documentation: 'javascript:alert(1)' })).not.toContain('<a');
  const excerpts = new Map([['c', { line: '{ "<b>": 1 }', column: 2 }]]);
  expect(badInputSummary(['a', 'c'], { excerpts })).toContain(
    '<li>a</li>\n<li>c<pre>{ &quot;&lt;b&gt;&quot;: 1 }\n  ^</pre></li>',
  );
  // Of a long line what stands before the place is cut, so that a phone shows the mark.
  const long = new Map([['c', { line: `${'x'.repeat(60)}!`, column: 60 }]]);
  expect(badInputSummary(['c'], { excerpts: long })).toContain(`<pre>…${'x'.repeat(12)}!\n${' '.repeat(13)}^</pre>`);
});

test('faults that do not fit into a job summary are counted', () => {
  const faults = Array.from(
    { length: 30_000 },
    (_, i) => `sources.json:${i}: "<bad> ${i}" is not a name that GitHub can have`,
  );
  const text = badInputSummary(faults);
  expect(Buffer.byteLength(text)).toBeLessThan(1_000 * 1024);
  const listed = text.match(/<li>/g)?.length ?? 0;
  expect(listed).toBeGreaterThan(1_000);
  expect(text).toContain(`and ${(30_000 - listed).toLocaleString('en-US')} more (see the log)`);
});

test('a bug is no fault of the input, and shown as text', () => {
  expect(bugSummary('Unexpected: <b>.')).toBe('## ❌ Failed: internal error\n\n<p>Unexpected: &lt;b&gt;.</p>\n');
});
