import { describe, expect, test } from 'vitest';
import type { DryRun } from '../../../src/model.ts';
import { dryRunSummary as written } from '../../../src/report/summary/dry-run.ts';
import { hostile, withoutBreaks } from '../samples.ts';

const dryRunSummary = (run: DryRun): string => withoutBreaks(written(run));

const dryRun = (changes: Partial<DryRun> = {}): DryRun => ({
  status: 'dry run',
  repositories: 3,
  owners: [['contoso', 3]],
  ownersNotListed: [],
  duplicates: [],
  estimate: { queries: 1, points: 3, resets: 0, requestUnits: 18, seconds: 12 },
  work: { lanes: [], storeSeconds: 0 },
  pointsLeft: 4_990,
  pointsPerHour: 5_000,
  problems: [],
  durationMs: 400,
  ...changes,
});

const tags = (text: string): string[] => text.match(/<[^>]*>/g) ?? [];

describe('the summary of a dry run', () => {
  test('says what was found, and what a run would take', () => {
    const summary = dryRunSummary(dryRun());
    expect(summary).toMatch(
      /^## 🔎 Dry run: 3 repositories of 1 owner, counted in 0.4 s; nothing was stored or sent\n/,
    );
    expect(summary).toContain('### What a run would take\n');
    for (const row of ['Queries|1', 'points|3 \\(4,990 of 5,000 left this hour\\)', 'units|18', 'Time|about 12.0 s'])
      expect(summary).toMatch(new RegExp(`${row.replace('|', '</td><td>')}</td>`, 'i'));
  });

  test('has no estimate of a listing that was stopped, and one of the least where an owner is missing', () => {
    const stopped = dryRunSummary(dryRun({ status: 'timed out' }));
    expect(stopped).toMatch(/^## ❌ Dry run, timed out: 3 repositories of 1 owner counted/);
    expect(stopped).not.toContain('a run would take');
    const ownersNotListed = [{ repo: 'o', status: 'not-found' as const, reason: 'gone' }];
    expect(dryRunSummary(dryRun({ ownersNotListed }))).toContain('### What a run would take at least\n');
  });

  test('shows text from outside as text', () => {
    const of = (text: string): string =>
      dryRunSummary(
        dryRun({
          owners: [[text, 1]],
          ownersNotListed: [{ repo: text, status: 'not-found', reason: text }],
          problems: [{ message: text, remedy: 'Do this.', failsStep: true }],
        }),
      );
    const harmless = of('harmless');
    expect(tags(of(hostile)).filter((tag) => !/^<\/?code>$/.test(tag))).toEqual(tags(harmless));
    expect(of(hostile).split('\n')).toHaveLength(harmless.split('\n').length);
  });

  test('cuts long reasons and many owners, and says how many more there are', () => {
    const summary = dryRunSummary(
      dryRun({
        owners: Array.from({ length: 150 }, (_, i) => [`owner-${i}`, 1] as const),
        ownersNotListed: [{ repo: 'o', status: 'not-found', reason: 'x'.repeat(5_000) }],
      }),
    );
    expect(summary).toContain('<td>owner-99</td>');
    expect(summary).not.toContain('<td>owner-100</td>');
    expect(summary).toContain('<p>and 50 more</p>');
    expect(summary.match(/x+/g)?.map(({ length }) => length)).toContain(499);
    expect(summary).not.toContain('x'.repeat(500));
  });
});
