import { afterEach, describe, expect, it } from 'vitest';
import { defaultGrant, defaultToken } from '../../emulators/github/tokens.ts';
import type { QualityFinding } from '../../src/model.ts';
import { change, closeServices, namesOf, run, start } from './compared-runs.ts';

afterEach(closeServices);

describe('repositories that a token does not see any more', () => {
  it('are a finding, a warning and a problem in each run until they return, and can fail the step', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `r${i}`);
    const tokens = { [defaultToken]: { ...defaultGrant, privateRepositories: 'all' as const } };
    const began = await start({ github: { owners: [{ login: 'contoso', repositories: names }], tokens } });
    for (const name of names.slice(0, 3)) change(began, `contoso/${name}`, { visibility: 'PRIVATE' });
    const inputs = { 'send-email': 'true', 'email-when': 'problem' };
    const mails = (): number => began.sendGrid.received.length;
    await run(began, { inputs });
    expect(mails()).toBe(0);
    began.github.tokens.set(defaultToken, defaultGrant);
    const findings = [
      '3 of the 30 repositories of the last run are missing',
      expect.stringMatching(/^3 of the 30 repositories of the run of .* are missing$/),
    ];
    for (const [i, finding] of findings.entries()) {
      const { info, result } = await run(began, { inputs });
      expect(result.exitCode, result.log).toBe(0);
      expect(info).toMatchObject({ status: 'completed', qualityFindings: [{ about: 'contoso', finding }] });
      expect(info.vanished).toMatchObject([{ owner: 'contoso', count: 3, of: 30 }]);
      expect(info.changes).toMatchObject({ gone: i === 0 ? 3 : 0, new: 0 });
      const answer = i === 0 ? ' (not found)' : '';
      expect(result.annotations).toMatchObject([
        {
          level: 'warning',
          message: expect.stringMatching(
            `^3 of the 30 repositories of contoso are missing${answer.replace(/[()]/g, '.')}`,
          ),
        },
      ]);
      expect(mails()).toBe(i + 1);
    }
    const failed = await run(began, { inputs: { ...inputs, 'max-missing-percent': '5' } });
    expect(failed.result.exitCode).toBe(1);
    expect(failed.result.log).toContain(
      '3 of the 30 repositories of contoso are missing (10%); `max-missing-percent` allows 5%',
    );
    began.github.tokens.set(defaultToken, tokens[defaultToken] ?? defaultGrant);
    const { info, result } = await run(began, { inputs });
    expect(result.annotations).toEqual([]);
    expect(info).not.toHaveProperty('vanished');
    expect([info.changes?.new, mails()]).toEqual([3, 3]);
  });
});

describe('suspicious numbers', () => {
  it('are stored as GitHub gives them, and found in the run info and one warning', async () => {
    const began = await start({ github: { populate: [{ owner: 'contoso', count: 20 }] } });
    const [collapsed = '', fallen = '', future = '', swinging = ''] = namesOf(began);
    change(began, swinging, { stars: 100 });
    await run(began);
    change(began, swinging, { stars: 1_000 });
    change(began, collapsed, { stars: 1_000 });
    change(began, fallen, { mergedPRs: 50 });
    await run(began);
    // It was as low before, so that this is no finding.
    change(began, swinging, { stars: 100 });
    change(began, collapsed, { stars: 400 });
    change(began, fallen, { mergedPRs: 49 });
    change(began, future, { updatedAt: '2099-01-01T00:00:00Z' });
    for (const name of namesOf(began).slice(-3)) began.github.repositories.delete(name);
    const second = await run(began);
    expect(second.result.exitCode, second.result.log).toBe(0);
    expect((second.info.qualityFindings as QualityFinding[]).toSorted(byAbout)).toEqual(
      [
        { about: collapsed, finding: 'Less than half of the stars of the last run: 1,000 then, 400 now' },
        { about: fallen, finding: 'Fewer merged pull requests than in the last run: 50 then, 49 now' },
        { about: future, finding: expect.stringContaining('2099-01-01T00:00:00Z') },
        { about: 'contoso', finding: '3 of the 20 repositories of the last run are missing' },
      ].toSorted(byAbout),
    );
    expect(second.result.annotations.map(({ level, message }) => [level, message])).toEqual([
      ['warning', expect.stringContaining('4 numbers or names look wrong')],
    ]);
    const stored = second.documents.find(({ id }) => id === `${collapsed.replace('/', '.')}.${second.info.id}`);
    expect(stored).toMatchObject({ stars: 400 });
  });
});

const byAbout = (one: { about: string }, other: { about: string }): number => (one.about < other.about ? -1 : 1);
