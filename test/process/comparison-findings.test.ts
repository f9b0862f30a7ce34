import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultGrant, defaultToken } from '../../emulators/github/tokens.ts';
import { type Services, startServices } from '../../emulators/services.ts';
import type { QualityFinding } from '../../src/model.ts';
import { change, type Run, run } from './compared-runs.ts';
import { annotationsOf } from './left-behind.ts';

type Names = [string, string, string, string];
const of = (...owners: string[]) => ({ fullOrgs: owners.map((orgName) => ({ orgName })) });

/** Four runs: all is there, then three repositories are not visible, for two runs, and then they are again. */
describe('what looks wrong in the comparison with the last run', () => {
  const inputs = { 'send-email': 'true', 'email-when': 'problem' };
  const tokens = { [defaultToken]: { ...defaultGrant, privateRepositories: 'all' as const } };
  const [collapsed, fallen, future, swinging] = ['a', 'b', 'c', 'd'].map((name) => `fabrikam/${name}`) as Names;
  let began: Services;
  const mails = (): number => began.sendGrid.received.length;
  const next = (more: Record<string, string> = {}): Promise<Run> =>
    run(began, { sources: of('contoso', 'fabrikam'), inputs: { ...inputs, ...more } });

  beforeAll(async () => {
    const names = Array.from({ length: 30 }, (_, i) => `r${i}`);
    const owners = [
      { login: 'contoso', repositories: names },
      { login: 'fabrikam', repositories: ['a', 'b', 'c', 'd'] },
    ];
    began = await startServices({ github: { owners, tokens } });
    for (const name of names.slice(0, 3)) change(began, `contoso/${name}`, { visibility: 'PRIVATE' });
    change(began, swinging, { stars: 100 });
    change(began, collapsed, { stars: 1_000 });
    change(began, fallen, { mergedPRs: 50 });
    await next();
    expect(mails()).toBe(0);
  });
  afterAll(() => began.close());

  it('is a warning and a problem: repositories that a token does not see any more', async () => {
    began.github.tokens.set(defaultToken, defaultGrant);
    change(began, swinging, { stars: 1_000 });
    const { info, result } = await next();
    expect(result.exitCode, result.log).toBe(0);
    const finding = '3 of the 30 repositories of the last run are missing';
    expect(info).toMatchObject({ status: 'completed', qualityFindings: [{ about: 'contoso', finding }] });
    expect(info.vanished).toMatchObject([{ owner: 'contoso', count: 3, of: 30 }]);
    expect(info.changes).toMatchObject({ gone: 3, new: 0 });
    const message = expect.stringMatching(/^3 of the 30 repositories of contoso are missing \(not found\)/);
    expect(result.annotations).toMatchObject([{ level: 'warning', message }]);
    expect(mails()).toBe(1);
  });

  it('is found beside suspicious numbers, which are stored as GitHub gives them, and can fail the step', async () => {
    // It was as low before, so that this is no finding.
    change(began, swinging, { stars: 100 });
    change(began, collapsed, { stars: 400 });
    change(began, fallen, { mergedPRs: 49 });
    change(began, future, { updatedAt: '2099-01-01T00:00:00Z' });
    const { info, result, documents } = await next({ 'max-missing-percent': '5' });
    expect(info.status).toBe('completed');
    expect((info.qualityFindings as QualityFinding[]).toSorted(byAbout)).toEqual([
      { about: 'contoso', finding: expect.stringMatching(/^3 of the 30 repositories of the run of .* are missing$/) },
      { about: collapsed, finding: 'Less than half of the stars of the last run: 1,000 then, 400 now' },
      { about: fallen, finding: 'Fewer merged pull requests than in the last run: 50 then, 49 now' },
      { about: future, finding: expect.stringContaining('2099-01-01T00:00:00Z') },
    ]);
    expect(info.vanished).toMatchObject([{ owner: 'contoso', count: 3, of: 30 }]);
    expect(info.changes).toMatchObject({ gone: 0, new: 0 });
    expect(annotationsOf(result, 'warning').map(({ message }) => message)).toEqual([
      expect.stringContaining('4 numbers or names look wrong'),
    ]);
    const stored = documents.find(({ id }) => id === `${collapsed.replace('/', '.')}.${info.id}`);
    expect(stored).toMatchObject({ stars: 400 });
    expect(result.exitCode).toBe(1);
    expect(annotationsOf(result, 'error')[0]?.message).toContain(
      '3 of the 34 repositories are missing (8.9%); `max-missing-percent` allows 5%',
    );
    expect(mails()).toBe(2);
  });

  it('is over when they return', async () => {
    began.github.tokens.set(defaultToken, tokens[defaultToken] ?? defaultGrant);
    change(began, future, { updatedAt: '2026-01-01T00:00:00Z' });
    const { info, result } = await next();
    expect(result.annotations).toEqual([]);
    expect(info).not.toHaveProperty('vanished');
    expect([info.changes?.new, mails()]).toEqual([3, 2]);
  });
});

const byAbout = (one: { about: string }, other: { about: string }): number => (one.about < other.about ? -1 : 1);
