import { describe, expect, it } from 'vitest';
import { overflow } from '../../emulators/browser/browser.ts';
import { renderPage } from '../../src/outlets/page-file.ts';
import { document, hostile, startMs } from '../unit/samples.ts';
import { readTable, title } from './page-reader.ts';
import { openPage } from './report-pages.ts';
import { comparisonOf, realDocuments, runOf, type SampleRun } from './sample-runs.ts';
import { showShared } from './shared-browser.ts';

describe('a hostile text', () => {
  const evil = `${hostile}<img src=x onerror="window.forged=1"><a href="javascript:window.forged=1">x</a>`;
  const name = evil as `${string}/${string}`;
  const documents = realDocuments(2).map((document) => ({ ...document, repo: name, primaryLanguage: evil }));
  const { report } = runOf(documents);
  const failure = { repo: evil, status: 'github-error', reason: evil } as const;
  const run: SampleRun = {
    documents,
    report: {
      ...report,
      info: { ...report.info, workflowRunUrl: 'javascript:window.forged=1' },
      failures: [failure],
      ownersNotListed: [failure],
      findings: [{ about: evil, finding: evil }],
      problems: [{ message: `\`${evil}\``, remedy: evil, failsStep: true }],
      waits: [{ stage: 'querying', startedAt: startMs, endedAt: startMs + 9, why: evil }],
      changes: {
        status: 'compared',
        ...comparisonOf(documents),
        previousRunId: evil,
        previousStartedAt: evil,
        appeared: [name],
        renamed: [{ from: evil, to: name }],
      },
    },
  };

  it('is text wherever it stands', async () => {
    const { page, complaints } = await openPage(run);
    expect((await readTable(page, 'repositories')).rows[0]?.[0]).toContain('<script>alert(1)</script>');
    expect(await readTable(page, 'failures')).toMatchObject({ count: '1 reason' });
    expect(await page.locator('img, iframe, a[href^="javascript"], h2:text-is("Title")').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(4);
    expect(await page.evaluate('window.forged')).toBeUndefined();
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('that got into the page as a script, a handler, a style or a frame would be refused by its policy', async () => {
    const elements = [
      '<script>window.forged = 1</script>',
      '<img src="data:," onerror="window.forged = 1">',
      '<style>body { display: none }</style>',
      '<iframe src="https://evil.example/"></iframe>',
    ];
    const html = (await renderPage(run.report, [])).replace('</main>', `${elements.join('')}</main>`);
    const { page, complaints } = await showShared(html);
    await expect.poll(() => complaints.length, { timeout: 30_000 }).toBe(elements.length);
    expect(await page.evaluate('window.forged')).toBeUndefined();
    expect(await page.locator('main').isVisible()).toBe(true);
    for (const refused of ['inline script', 'inline event handler', 'inline style', 'evil.example'])
      expect(complaints.filter((one) => one.includes('Content Security Policy') && one.includes(refused))).toHaveLength(
        1,
      );
  });
});

describe('the size of the page', () => {
  it('is cut to the 10,000 repositories with the most stars, and says so', async () => {
    const one = document('contoso/repository');
    const documents = Array.from({ length: 12_000 }, (_, i) => ({
      ...one,
      repo: `contoso/repository-${i}` as const,
      stars: i,
    }));
    const { page } = await openPage(runOf(documents));
    expect(await page.locator('#repositories .note').innerText()).toBe(
      '10,000 of 12,000 repositories: those with the most stars. stats.ndjson lists them all.',
    );
    const { rows, count } = await readTable(page, 'repositories');
    expect(count).toBe('10,000 repositories');
    expect(rows[0]?.[1]).toBe('11,999');
    await title(page, 'repositories', 'Stars').click();
    expect((await readTable(page, 'repositories')).rows[0]?.[1]).toBe('2,000');
  });

  it('stays under 5 MB with the longest texts in every table', async () => {
    const evil = '<'.repeat(2_000);
    const documents = realDocuments(8_000).map((document) => ({ ...document, topics: [evil.slice(0, 200)] }));
    const failures = documents.map(({ repo }, i) => ({
      repo,
      status: 'github-error' as const,
      reason: `${i} ${evil}`,
    }));
    const findings = failures.map(({ repo }) => ({ about: repo, finding: evil }));
    const changes = {
      status: 'compared' as const,
      ...comparisonOf(documents),
      appeared: documents.map(({ repo }) => repo),
    };
    const { report } = runOf(documents, { failures, findings, changes });
    const html = await renderPage(report, documents);
    expect(Buffer.byteLength(html)).toBeLessThan(5_000_000);
    const { page, complaints } = await showShared(html);
    expect(complaints).toEqual([]);
    expect(await page.locator('#failures .note').innerText()).toMatch(
      /^The first \d+ of [\d,]+. run-info.json lists them all.$/,
    );
    expect(await page.locator('#repositories .note').innerText()).toMatch(/^[\d,]+ of 8,000 repositories/);
  });

  it('is bounded in haste by the documents that are read', async () => {
    const { report, documents } = runOf(realDocuments(8_000));
    let read = 0;
    function* endless() {
      for (;;) {
        for (const document of documents) {
          read++;
          yield document;
        }
      }
    }
    const html = await renderPage({ ...report, counts: { known: 'stored', stored: 50_000 } }, endless(), {
      isHasty: true,
    });
    expect(read).toBe(20_000);
    expect(html).toContain('10,000 of 50,000 repositories: those with the most stars among the first 20,000.');
  });
});
