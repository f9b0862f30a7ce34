import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, overflow, phone, showAgain } from '../../emulators/browser/browser.ts';
import type { RunReport } from '../../src/model.ts';
import { endEmail, startEmail } from '../../src/report/email/email.ts';
import { changesOf, failuresOf, realRepositories, reportOf } from '../sample-reports.ts';
import { finishedRun, hostile } from '../unit/samples.ts';
import { showShared } from './shared-browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Seen {
  title: string;
  headings: string[];
  text: string;
  /** The width of the card in the middle. */
  width: number;
  background: string;
  links: string[];
  foreign: number;
}

/** Runs in the page. */
const reading = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  return {
    title: document.querySelector('h1').innerText,
    headings: all('h2').map((heading) => heading.innerText),
    text: document.body.innerText,
    width: document.querySelector('.card').getBoundingClientRect().width,
    background: getComputedStyle(document.querySelector('.card')).backgroundColor,
    links: all('a').map((link) => link.href),
    foreign: all('img, script, iframe, form, link').length,
  };
})()`;

/** What is hard to read, by the rules of WCAG 2 AA. */
async function faintTexts(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate<string[]>(
    `axe.run({ runOnly: ['color-contrast'] }).then(({ violations }) => violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)))`,
  );
}

/** What a reader sees on a desktop by day and on a phone by night. */
async function see(html: string): Promise<Seen[]> {
  const { page, complaints } = await showShared(html);
  const seen: Seen[] = [];
  for (const { width, colorScheme, background, card } of looks) {
    await showAgain(page, { width, colorScheme });
    const one = await page.evaluate<Seen>(reading);
    expect({ ...one, overflow: await overflow(page), complaints }).toMatchObject({
      ...{ overflow: 0, complaints: [], width: card, background, foreign: 0 },
    });
    seen.push(one);
  }
  return seen;
}

const looks = [
  { width: desktop, colorScheme: 'light', background: 'rgb(255, 255, 255)', card: 600 },
  { width: phone, colorScheme: 'dark', background: 'rgb(13, 17, 23)', card: phone - 16 },
] as const;

const url = 'https://github.com/octo-org/repo-stats/actions/runs/1658821493';
const seeEnd = (report: RunReport): Promise<Seen[]> => see(endEmail(report).html);

/** A run in which everything happened that an email tells of. */
const eventful = (): RunReport =>
  reportOf(
    6000,
    {
      failures: failuresOf(140),
      problems: [{ message: 'The event could not be published', remedy: 'Check `event-grid-key`.', failsStep: true }],
      findings: [{ about: 'octo-org/rewritten', finding: 'merged pull requests fell from 598 to 12' }],
      changes: changesOf(realRepositories(6000)),
    },
    'partial',
  );

test.each([1, 6000])('a run over %i shows its numbers and the link to the workflow run', async (count) => {
  for (const seen of await seeEnd({ ...reportOf(count), changes: changesOf(realRepositories(count)) })) {
    const all = count.toLocaleString('en-US');
    expect(seen.title).toMatch(
      /^[\d,]+ repositor(y|ies) with [\d,]+ stars \(\+4,382 (since 6 hours ago|in the \d compared)\)$/,
    );
    const tiles = [all, 'no change', 'Repositories', '[\\d,]+', '\\+4,382', 'Stars', '[\\d,]+', '−31', 'Open issues'];
    expect(seen.text).toMatch(new RegExp(tiles.join('\\s+')));
    expect(seen.text).toContain(`Completed: ${all} of ${all}`);
    expect(seen.text).toContain(`Received: ${all} · Processed: ${all} · Stored: ${all} · Failed: 0 · Duration: `);
    expect(seen.links).toContain(url);
    expect(seen.links.filter((link) => !link.startsWith('https://github.com/'))).toEqual([]);
    expect(seen.headings).toEqual(['Changes since the last run', 'Owners', 'Largest repositories', 'Usage']);
  }
});

test('problems and failures stand first, with what to do, and a hundred failures are named', async () => {
  for (const seen of await seeEnd(eventful())) {
    expect(seen.title).toMatch(/^Partly completed: /);
    expect(seen.headings.slice(0, 3)).toEqual(['Failures', 'Data quality', 'Changes since the last run']);
    const order = [
      ...['The event could not be published.', 'Check event-grid-key.', 'Received', 'Open the workflow run'],
      ...['not-found (24)', 'Correct or remove each name', 'and 23 more', '598 to 12', 'Compared with run', 'Usage'],
    ];
    const places = order.map((told) => seen.text.indexOf(told));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(failuresOf(140).filter(({ repo }) => seen.text.includes(repo))).toHaveLength(100);
  }
});

test('the email at the start looks like the one at the end', async () => {
  for (const seen of await see(startEmail(finishedRun({ workflowRunUrl: url })).html)) {
    expect(seen.title).toBe('GitHub repo stats: a run started');
    expect(seen.text).toContain('Run 1611127298 started at 2021-01-20T07:21:38Z.');
    expect(seen.links).toEqual([url]);
  }
});

test.each(['light', 'dark'] as const)('every text of it can be read in the %s', async (colorScheme) => {
  const { page } = await showShared(endEmail(eventful()).html, { colorScheme });
  expect(await faintTexts(page)).toEqual([]);
});

test('hostile names and messages are shown as text', async () => {
  const text = `${hostile}</div></tr><img src=x onerror=alert(1)><style>*{display:none}</style>${'x'.repeat(200)}`;
  const report = reportOf(1, {
    failures: [{ repo: text, status: 'forbidden', reason: text }],
    ownersNotListed: [{ repo: text, status: 'forbidden', reason: text }],
    findings: [{ about: text, finding: text }],
    problems: [{ message: text, remedy: text, failsStep: true }],
  });
  for (const seen of await seeEnd(report)) {
    expect(seen.links.filter((link) => !/^https:\/\/github\.com\/[\w.-]+(\/[\w.-]+)?$/.test(link))).toEqual([url]);
    expect(seen.text.match(/<script>alert\(1\)<\/script>/g)?.length).toBeGreaterThan(4);
  }
});
