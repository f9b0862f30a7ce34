import { expect, test } from 'vitest';
import { PrivateNames } from '../../../src/privacy/private-names.ts';
import { publicReport } from '../../../src/privacy/public-report.ts';
import { publicRun } from '../../../src/privacy/public-run.ts';
import { finishedRun, report, stats } from '../samples.ts';

const shown = 'contoso/open';
const hidden = 'contoso/secret';

function names(): PrivateNames {
  const known = new PrivateNames(true);
  known.note(shown, 'public');
  for (const name of [hidden, 'contoso/lost', 'contoso/gone']) known.note(name, 'private');
  return known;
}

const info = finishedRun({
  createdList: `${shown},${hidden}`,
  failedList: 'contoso/lost',
  failures: [{ repo: 'contoso/lost', status: 'not-found', reason: 'Could not resolve contoso/lost' }],
  duplicates: [hidden, shown],
  qualityFindings: [
    { about: hidden, finding: 'x' },
    { about: 'contoso', finding: 'y' },
  ],
});

test('a run info has its counts, and lists without hidden names', () => {
  const run = publicRun(info, names());
  expect(run).toMatchObject({
    totalReceived: info.totalReceived,
    totalCreatedCount: info.totalCreatedCount,
    createdList: shown,
    failedList: '',
    hiddenNames: 2,
    failures: [],
    duplicates: [shown],
    qualityFindings: [{ about: 'contoso', finding: 'y' }],
  });
  expect(publicRun(info, new PrivateNames(false))).toBe(info);
  expect(publicRun(finishedRun({ createdList: shown }), names())).toHaveProperty('hiddenNames', 0);
});

test('a report names nothing that is hidden, and counts everything', () => {
  const whole = report({
    info,
    failures: info.failures ?? [],
    findings: info.qualityFindings ?? [],
    problems: [{ message: `The document of ${hidden} is too large`, failsStep: false }],
    collection: { owners: [], byStars: [stats(hidden), stats(shown)], byOpenIssues: [stats(hidden)] },
    last: { status: 'found', info, collected: info },
    changes: {
      status: 'compared',
      previousRunId: '1',
      previousStartedAt: info.startedAt,
      totals: { compared: 2, new: 1, gone: 1, renamed: 1, archived: 1, ...counts },
      owners: [],
      movers: {
        stars: [{ repo: hidden, change: 1 }],
        openIssues: [{ repo: hidden, change: 2 }],
        openPRs: [{ repo: hidden, change: 3 }],
      },
      appeared: [hidden],
      gone: [{ repo: 'contoso/gone', why: 'not-found' }],
      renamed: [{ from: 'contoso/gone', to: shown }],
      archived: [hidden],
    },
  });
  const publicly = publicReport(whole, names());
  expect(JSON.stringify(publicly)).not.toMatch(/secret|contoso\/(lost|gone)/);
  expect(publicly).toMatchObject({
    hidden: { stored: 1, failed: 1 },
    counts: whole.counts,
    changes: {
      totals: { new: 1, gone: 1 },
      movers: { stars: [], openIssues: [], openPRs: [] },
      appeared: [],
      gone: [],
      renamed: [],
      archived: [],
    },
    collection: { byStars: [{ repo: shown }], byOpenIssues: [] },
    failures: [{ repo: expect.stringMatching(/^private repository \d$/), status: 'not-found' }],
  });
  expect(publicReport(whole, new PrivateNames(false))).toBe(whole);
});

const counts = { stars: 0, openIssues: 0, closedIssues: 0, openPRs: 0, closedPRs: 0, mergedPRs: 0 };
