import { describe, expect, it } from 'vitest';
import { collect } from '../../emulators/scenario.ts';
import { annotationsOf } from './left-behind.ts';
import { names, serverless, sources } from './organization.ts';

describe('GitHub Enterprise Server', () => {
  it('is asked at the addresses of the runner, limits or no limits', async () => {
    const run = await collect({
      sources,
      inputs: serverless,
      services: {
        github: { enterprise: true, rateLimit: false, owners: [{ login: 'contoso', repositories: names(120) }] },
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(120);
    expect(run.services.github.requests.every(({ path }) => /^\/api\/(v3\/|graphql$)/.test(path))).toBe(true);
  });
});

describe('an older GitHub Enterprise Server', () => {
  it('that lacks the field of an extra metric is named, and the run goes on without it', async () => {
    const run = await collect({
      sources,
      inputs: { ...serverless, 'extra-metrics': 'forks,discussions,watchers' },
      services: {
        github: { missingFields: ['discussions'], owners: [{ login: 'contoso', repositories: names(60) }] },
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.documents).toHaveLength(60);
    for (const document of run.documents) {
      expect(document.discussions).toBeNull();
      expect(document.watchers).toEqual(expect.any(Number));
    }
    const warnings = annotationsOf(run.result, 'warning');
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining('no discussions')]);
  });

  it('that lacks a field of every document ends the run, and names the field', async () => {
    const run = await collect({
      sources,
      inputs: serverless,
      services: { github: { missingFields: ['isTemplate'], owners: [{ login: 'contoso', repositories: names(3) }] } },
    });
    expect(run.result.exitCode).toBe(1);
    expect(annotationsOf(run.result, 'error')[0]?.message).toContain('isTemplate');
  });
});
