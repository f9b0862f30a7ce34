import { expect, test } from 'vitest';
import { desktop, type Look, overflow, phone, showAgain } from '../../emulators/browser/browser.ts';
import { countsIn, type RunReport } from '../../src/model.ts';
import { summary } from '../../src/report/summary/summary.ts';
import { changesOf, failuresOf, realRepositories, reportOf, waitsOf } from '../sample-reports.ts';
import { hostile, startMs } from '../unit/samples.ts';
import { showSummary } from './shared-browser.ts';

interface Seen {
  title: string;
  headings: string[];
  /** The cells of each table, row by row, as far as they are shown. */
  tables: string[][][];
  text: string;
  /** What the chart says, and how many bars it has; none where nothing was drawn. */
  chart: { texts: string[]; bars: number; waits: number } | undefined;
  overflow: number;
  /** What stands first in the tables that have to be scrolled sideways. */
  scrolled: string[];
  complaints: string[];
  /** Elements that Markdown from outside could have made. */
  foreign: number;
}

/** Runs in the page. */
const reading = `(() => {
  const text = (element) => element.textContent.trim();
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const svg = document.querySelector('figure svg');
  return {
    title: text(document.querySelector('h2')),
    headings: all('h3').map(text),
    tables: all('table').map((table) => all('tr', table).map((row) => all('th, td', row).map(text))),
    text: document.body.innerText,
    scrolled: all('table').filter((table) => table.scrollWidth > table.clientWidth).map((table) => text(table.querySelector('th'))),
    chart: svg ? {
      texts: all('text', svg).map(text),
      bars: all('rect.task', svg).filter((bar) => bar.getBBox().width > 0 && bar.getBBox().height > 0).length,
      waits: all('rect.task[class*=crit]', svg).length,
    } : undefined,
    foreign: all('article img, article script, article iframe, article input').length
      + all('article a').filter(({ href }) => !/^https:[/][/]github[.]com[/]/.test(href)).length,
  };
})()`;

/** What a reader sees with each of the looks; the chart is drawn for the first one. */
async function see(report: RunReport, ...looks: [Look, ...Look[]]): Promise<Seen[]> {
  const { page, complaints } = await showSummary(summary(report), looks[0]);
  const seen: Seen[] = [];
  for (const look of looks) {
    await showAgain(page, look);
    const read = await page.evaluate<Omit<Seen, 'overflow' | 'complaints'>>(reading);
    seen.push({ ...read, overflow: await overflow(page), complaints });
  }
  return seen;
}

function expectWell(seen: Seen): void {
  const { overflow, complaints, foreign, scrolled } = seen;
  expect({ overflow, complaints, foreign }).toEqual({ overflow: 0, complaints: [], foreign: 0 });
  for (const first of ['Portfolio', 'Received', 'New', 'Owner']) expect(scrolled).not.toContain(first);
}

const everyStage = ['Listing', 'Querying', 'Storing', 'Completing', 'Notifying'];
const onDesktop: Look = { width: desktop, colorScheme: 'light' };
const onPhone: Look = { width: phone, colorScheme: 'dark' };

/** A run in which everything happened that a report tells of. */
function eventful(count: number): RunReport {
  const report = reportOf(count, {}, 'partial');
  const endMs = startMs + report.durationMs;
  const info = { ...report.info, totalReceived: count + 40, totalFailedCount: 40 };
  return {
    ...report,
    info,
    counts: countsIn(info),
    waits: waitsOf(endMs),
    changes: changesOf(realRepositories(count)),
    failures: failuresOf(40),
    findings: [{ about: 'octo-org/rewritten', finding: 'merged pull requests fell from 598 to 12' }],
    ownersNotListed: [{ repo: 'gone-org', status: 'not-found', reason: 'the organization could not be listed' }],
    problems: [{ message: 'The event could not be published', remedy: 'Check `event-grid-key`.', failsStep: true }],
  };
}

test.each([
  [1, '1 of 1 repository stored in 1.8 s'],
  [6000, '6,000 of 6,000 repositories stored in 2 min 13 s'],
])(
  'a completed run over %i shows what was collected and then its numbers, on a desktop and on a phone',
  async (count, stored) => {
    const report = { ...reportOf(count), changes: changesOf(realRepositories(count)) };
    for (const seen of await see(report, onDesktop, onPhone)) {
      expectWell(seen);
      const all = count.toLocaleString('en-US');
      expect(seen.title).toMatch(
        new RegExp(
          `^✅ ${all} repositor(y|ies) with [\\d,]+ stars \\(\\+4,382 (since 6 hours ago|in the \\d compared)\\)$`,
        ),
      );
      expect(seen.tables[0]?.[1]).toEqual(['Repositories', all, '0']);
      expect(seen.text).toContain(`Completed: ${stored}.`);
      expect(seen.tables[1]?.[1]).toEqual([all, all, all, '0']);
      expect(seen.headings).toEqual(['Changes since the last run', 'Owners', 'Largest repositories', 'Usage']);
      expect(seen.chart).toBeUndefined();
    }
  },
);

test.each([onDesktop, onPhone])(
  'a run over 6,000 in which everything happened shows it in the order in which it matters at $width pixels',
  async (look) => {
    const [seen] = await see(eventful(6000), look);
    if (!seen) throw new Error('nothing was seen');
    expectWell(seen);
    expect(seen.title).toBe(
      '⚠️ Partly completed: 1 owner could not be listed; 6,000 of the other 6,040 repositories stored in 2 min 13 s',
    );
    expect(seen.headings).toEqual([
      ...['Owners not listed', 'Failures', 'Data quality', 'Changes since the last run'],
      ...['Owners', 'Largest repositories', 'Stages', 'Usage'],
    ]);
    const first = ['The event could not be published.', 'Check event-grid-key.', 'Received', 'gone-org', 'forbidden'];
    const places = first.map((told) => seen.text.indexOf(told));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(seen.chart).toMatchObject({ bars: 8, waits: 3 });
    expect(everyStage.filter((name) => !seen.chart?.texts.includes(name))).toEqual([]);
    expect(seen.chart?.texts).toContain('40.1 s');
    expect(seen.tables.flat(2)).toContain("the hour's points are used up");
  },
);

test('a run over 0 repositories says why, without an empty table', async () => {
  const problems = [{ message: 'No repository was found', remedy: 'All may be excluded.', failsStep: true }];
  const all = await see(reportOf(0, { problems }, 'failed'), onDesktop, onPhone);
  for (const seen of all) {
    expectWell(seen);
    expect(seen.title).toMatch(/^❌ Failed after 1.8 s: nothing was collected$/);
    expect(seen.text).toContain('No repository was found.');
    expect(seen.headings).toEqual(['Changes since the last run', 'Stages', 'Usage']);
    expect(seen.tables.filter((rows) => rows.length < 2)).toEqual([]);
  }
});

test('hostile names and messages are shown as text, in tables, in folds and in the chart', async () => {
  const text = `${hostile} </details></p> @everyone \`code\` **bold** ![i](http://evil.example/i.png) <img src=x onerror=alert(1)>`;
  const name = text as `${string}/${string}`;
  const report = eventful(195);
  const changes = changesOf(realRepositories(195));
  if (changes.status !== 'compared') throw new Error('the sample compares nothing');
  const hostileReport: RunReport = {
    ...report,
    failures: [{ repo: text, status: 'forbidden', reason: text }],
    ownersNotListed: [{ repo: text, status: 'forbidden', reason: text }],
    findings: [{ about: text, finding: text }],
    problems: [{ message: text, remedy: '', failsStep: true }],
    changes: { ...changes, appeared: [name], gone: [{ repo: text, why: 'unknown' }], previousRunId: text },
    waits: report.waits.map((wait) => ({ ...wait, why: text })),
  };
  for (const seen of await see(hostileReport, onDesktop, onPhone)) {
    expectWell(seen);
    expect(seen.headings).toHaveLength(8);
    expect(seen.text.match(/<script>alert\(1\)<\/script>/g)?.length).toBeGreaterThan(5);
    expect(seen.text).toContain('[x](http://evil.example)');
    expect(seen.chart).toMatchObject({ bars: 8, waits: 3 });
  }
});
