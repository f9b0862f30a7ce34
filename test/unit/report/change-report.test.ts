import { expect, test } from 'vitest';
import type { Changes } from '../../../src/model.ts';
import { endEmail } from '../../../src/report/email/email.ts';
import { changesContent } from '../../../src/report/page/sections.ts';
import { summary } from '../../../src/report/summary/summary.ts';
import { textReport } from '../../../src/report/text/text.ts';
import { changesOf, realRepositories } from '../../sample-reports.ts';
import { report, withoutBreaks } from '../samples.ts';

const compared = changesOf(realRepositories(195));
if (compared.status !== 'compared') throw new Error('the sample compares nothing');

const everywhere = (changes: Changes): string[] => {
  const some = report({ changes });
  const { html, text } = endEmail(some);
  return [
    withoutBreaks(summary(some)),
    withoutBreaks(html),
    text.replaceAll(/\n(?! )/g, ' '),
    textReport(some)
      .join(' ')
      .replaceAll(/\n(?! )/g, ' '),
  ];
};

/** The page has what is compared in tables that are drawn by its scripts. */
const withPage = (changes: Changes): string[] => [...everywhere(changes), changesContent(changes, {})];

test('without an earlier run, a sentence says why nothing is compared', () => {
  for (const shown of withPage({ status: 'unknown', reason: 'there is no earlier run' })) {
    expect(shown).toContain('No comparison: there is no earlier run.');
  }
});

test('a comparison that is turned off is said to be', () => {
  for (const shown of withPage({ status: 'off' })) expect(shown).toMatch(/No comparison: \S*compare\S* is off\./);
});

test('the run compared with, what came and went, the totals and the movers stand in every report', () => {
  for (const shown of everywhere(compared)) {
    expect(shown).toContain(
      'Compared with run 1611105698 of 2021-01-20 01:21 UTC: 195 repositories appear in both runs, 2 new, 2 gone, 1 renamed, 1 newly archived.',
    );
    for (const told of ['+4,382', '−31', '+412', '+58', '+633', '0voice/interview_internal_reference']) {
      expect(shown).toContain(told);
    }
    for (const told of ['octo-org/brand-new', 'deleted, or no longer visible', 'no longer selected']) {
      expect(shown).toContain(told);
    }
    for (const told of ['was octo-org/old-name', 'octo-org/resting']) expect(shown).toContain(told);
  }
});

test('what could not be compared is counted in every report', () => {
  const totals = { ...compared.totals, compared: 40, notCompared: 5_960 };
  for (const shown of everywhere({ ...compared, totals })) {
    expect(shown).toContain('5,960 more are not compared: earlier documents could not be read.');
  }
});

test('what is compared with another run, or with none, is said in every report', () => {
  const since = '2021-01-18T07:21:38Z';
  const changes: Changes = {
    ...compared,
    totals: { ...compared.totals, carried: 30, uncompared: 4, sourcesChanged: true, selected: 1, deselected: 2 },
    older: [{ runId: '1610954498', startedAt: since, owners: ['contoso'], repositories: 12 }],
    carriedOwners: [{ owner: 'fabrikam', repositories: 30, since }],
    ownersWithoutBase: [{ owner: 'tailspin', repositories: 4, since }],
    ownersRenamed: [{ from: 'old-org', to: 'new-org', repositories: 116 }],
    ownersLeftOut: [{ owner: 'wingtip', repositories: 9 }],
  };
  for (const shown of everywhere(changes)) {
    for (const told of [
      '183 repositories appear in both runs',
      'contoso (12 repositories) compared with run 1610954498 of 2021-01-18 07:21 UTC, the last that stored them.',
      '30 repositories were not stored and not compared. Last stored: fabrikam (30, 2021-01-18 07:21 UTC).',
      'tailspin is not compared (4 repositories): not collected completely since 2021-01-18 07:21 UTC.',
      'The sources changed since then: 1 repository is new to them, 2 are no longer selected.',
      'was old-org: 116 repositories',
      'no longer selected: 9 repositories',
    ])
      expect(shown).toContain(told);
    expect(shown).not.toMatch(/(Nothing|No count) changed/);
  }
});

test('repositories of a whole owner, which has one row, are no more than that row', () => {
  const none = { appeared: [], gone: [], renamed: [], archived: [] };
  const totals = { ...compared.totals, new: 0, gone: 9, renamed: 116, archived: 0 };
  const ownersRenamed = [{ from: 'old-org', to: 'new-org', repositories: 116 }];
  const ownersLeftOut = [{ owner: 'wingtip', repositories: 8 }];
  const { text } = endEmail(report({ changes: { ...compared, ...none, totals, ownersRenamed, ownersLeftOut } }));
  expect(text).toMatch(/archived repositories \(125\):.*wingtip .*and 1 more/s);
});

test('the summary has the five that moved most in each count, and all owners on demand', () => {
  const markdown = summary(report({ changes: compared }));
  const tables = markdown.split('Biggest changes: ').slice(1);
  expect(tables.map((text) => text.split('<')[0])).toEqual(['stars', 'open issues', 'open PRs']);
  for (const text of tables) expect(text.split('</table>')[0]?.match(/<tr><td>/g)).toHaveLength(5);
  expect(markdown).toContain('<details><summary>By owner (40)</summary>');
});

test('where nothing moved, a sentence says so and there is no table', () => {
  const still = { stars: 0, openIssues: 0, closedIssues: 0, openPRs: 0, closedPRs: 0, mergedPRs: 0 };
  const nothing = { new: 0, gone: 0, renamed: 0, archived: 0 };
  const lists = {
    owners: [],
    movers: { stars: [], openIssues: [], openPRs: [] },
    appeared: [],
    gone: [],
    renamed: [],
    archived: [],
  };
  const changes = { ...compared, ...lists, totals: { compared: 1, ...still, ...nothing } };
  for (const shown of everywhere(changes)) {
    expect(shown).toContain('1 repository appears in both runs. Nothing changed.');
    expect(shown).not.toContain('Biggest changes');
  }
  const nothingStored = { ...changes, totals: { ...changes.totals, compared: 0, carried: 6 } };
  for (const shown of everywhere(nothingStored)) {
    expect(shown).toContain('No repository could be compared with run 1611105698 of 2021-01-20 01:21 UTC.');
    expect(shown).not.toMatch(/(Nothing|No count) changed|ince 6 hours ago/);
  }
  const oneGone = { ...changes, totals: { ...changes.totals, gone: 1 } };
  for (const shown of everywhere(oneGone)) expect(shown).toContain('in both runs, 1 gone. No count changed.');
});

test('long lists are cut, and the cut is said', () => {
  const appeared = Array.from({ length: 500 }, (_, i) => `octo-org/new-${i}` as const);
  const totals = { ...compared.totals, new: 2_000 };
  const markdown = withoutBreaks(summary(report({ changes: { ...compared, appeared, totals } })));
  expect(markdown.match(/octo-org\/new-\d+/g)).toHaveLength(50);
  expect(markdown).toContain('<details><summary>New, gone, renamed and archived repositories (2,004)</summary>');
  expect(markdown).toContain('<p>and 1,950 more</p>');
});
