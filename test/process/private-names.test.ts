import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { RepositoryFixture } from '../../emulators/github/fixtures.ts';
import { defaultGrant, defaultToken } from '../../emulators/github/tokens.ts';
import { type Collected, collect, collectFrom, type Scenario } from '../../emulators/scenario.ts';
import { type Services, startServices } from '../../emulators/services.ts';
import { withoutBreaks } from '../unit/samples.ts';
import { annotationsOf, linesOf, listOf, runInfoFile } from './left-behind.ts';

const hiddenName = /secret-(?:one|two|lost|new)/i;

/** A workflow in a public repository whose token sees private repositories; one of these cannot be collected. */
const inPublic = ({ services, inputs, ...scenario }: Scenario = {}): Scenario => ({
  sources: { fullOrgs: [{ orgName: 'contoso' }] },
  event: { name: 'schedule', payload: { repository: { private: false, visibility: 'public' } } },
  inputs: { 'max-failed-percent': '50', 'email-when': 'end', ...inputs },
  prepare: ({ github }) => {
    for (const name of ['secret-one', 'Secret-Two', 'secret-lost']) {
      const fixture = github.repositories.get(`contoso/${name}`) as RepositoryFixture;
      const visibility = name === 'Secret-Two' ? 'INTERNAL' : 'PRIVATE';
      github.repositories.set(`contoso/${name}`, { ...fixture, visibility, stars: 9_999 });
    }
  },
  services: {
    ...services,
    github: {
      tokens: { [defaultToken]: { ...defaultGrant, privateRepositories: 'all' } },
      owners: [
        {
          login: 'contoso',
          repositories: ['open-one', 'open-two', 'secret-one', 'Secret-Two', 'secret-lost'],
        },
      ],
      ...services?.github,
    },
  },
  ...scenario,
});

/** GitHub refuses the repository, and says its name. */
const lost = { do: 'forbidden-alias', when: { containsRepository: 'contoso/secret-lost' } } as const;

/** Everything that everyone can see of a run, by where it is. */
function publicTraces({ result }: Collected): Record<string, string> {
  const files = globSync('repo-stats/**/*', { cwd: result.workspace, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  return {
    log: result.log,
    annotations: result.annotations.map(({ message }) => message).join('\n'),
    summary: result.summary,
    outputs: Object.values(result.outputs).join('\n'),
    ...Object.fromEntries(files.map((one) => [one.name, readFileSync(join(one.parentPath, one.name), 'utf8')])),
  };
}

const leaks = (run: Collected): string[] =>
  Object.entries(publicTraces(run)).flatMap(([where, text]) => {
    const found = hiddenName.exec(withoutBreaks(text));
    return found ? [`${where}: ${text.slice(Math.max(0, found.index - 80), found.index + 20)}`] : [];
  });

describe('private repositories, collected by a workflow in a public one', () => {
  it('are named with a warning that says where', async () => {
    const run = await collect(inPublic());
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(annotationsOf(run.result, 'warning').map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^3 private repositories are named in the log, job summary, outputs and files, and this .* is public\. .*`private-names: hide`/,
      ),
    ]);
    expect(leaks(run).length).toBeGreaterThan(3);
  });

  it('are counted, stored and mailed, and named nowhere else where names are hidden', async () => {
    const run = await collect(
      inPublic({
        env: { RUNNER_DEBUG: '1' },
        inputs: { 'private-names': 'hide', 'repos-per-query': '1' },
        services: { github: { faults: [lost] } },
      }),
    );
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(leaks(run)).toEqual([]);
    expect(run.result.outputs).toMatchObject({ 'total-received': '5', 'total-created': '4', 'failed-repos': '[]' });
    expect(run.documents).toHaveLength(4);
    expect(listOf(run.runInfos[0]?.createdList)).toHaveLength(4);
    expect(run.runInfos[0]?.failedList).toBe('contoso/secret-lost');
    expect(run.services.sendGrid.received.at(-1)?.text).toContain('contoso/secret-lost');
    expect(
      linesOf(run.result)
        .map((line) => JSON.parse(line).repo)
        .toSorted(),
    ).toEqual(['contoso/open-one', 'contoso/open-two']);
    expect(runInfoFile(run.result)).toMatchObject({ totalCreatedCount: 4, hiddenNames: 3 });
    expect(run.result.summary).toContain('3 repositories are counted and not named here');
    expect(annotationsOf(run.result, 'warning')).toEqual([]);
  });

  it('stay hidden where the post step ends the run, which counts them in Cosmos DB', async () => {
    const run = await collect(
      inPublic({
        inputs: { 'private-names': 'hide', 'repos-per-query': '1', 'github-concurrency': '1' },
        meanwhile: async (action, { cosmos }) => {
          const stored = () =>
            cosmos.requests.filter(({ operation, container }) => operation === 'create' && container === 'repoStats')
              .length;
          while (stored() < 4) await sleep(2);
          action.kill();
        },
      }),
    );
    expect(leaks(run)).toEqual([]);
    expect(run.runInfos[0]).toMatchObject({ status: 'cancelled', totalCreatedCount: run.documents.length });
    expect(listOf(run.runInfos[0]?.createdList).toSorted()).toEqual(run.documents.map(({ repo }) => repo).toSorted());
  });

  it('need another store than the files to be hidden', async () => {
    const { result } = await collect(inPublic({ inputs: { 'private-names': 'hide', 'cosmos-endpoint': '' } }));
    expect(result.exitCode).toBe(1);
    expect(annotationsOf(result, 'error')[0]?.message).toBe('private-names: `hide` requires `cosmos-endpoint`');
  });

  it('are foretold by a dry run', async () => {
    const { result } = await collect(inPublic({ inputs: { 'dry-run': 'true' } }));
    expect(annotationsOf(result, 'warning').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^A run would name 3 private repositories in the log, job summary, outputs and files, and/),
    ]);
    expect(result.summary).toContain('A run would name 3 private repositories');
  });

  it('are named in no file of before names were hidden without a warning', async () => {
    const first = await collect(inPublic({ inputs: { 'send-email': 'false' } }));
    const { workspace } = first.result;
    const files = globSync('*', { cwd: join(workspace, 'repo-stats') }).toSorted();
    const warningsWith = async (inputs: Record<string, string>): Promise<string[]> => {
      const { result } = await collect(inPublic({ workspace, inputs: { 'private-names': 'hide', ...inputs } }));
      return annotationsOf(result, 'warning').map(({ message }) => message);
    };
    const listed = (names: string[]): string =>
      `The output directory has files of runs with \`private-names: show\`: ${names.map((name) => `\`${name}\``).join(', ')}. Remove`;
    expect(await warningsWith({ 'dry-run': 'true' })).toEqual([expect.stringContaining(listed(files))]);
    const id = first.result.outputs['run-id'];
    const aside = files.map((name) => `previous-${id}-${name}`);
    expect(await warningsWith({ compare: 'perhaps' })).toEqual([expect.stringContaining(listed(aside))]);
    expect(await warningsWith({})).toEqual([]);
    expect(await warningsWith({ compare: 'perhaps' })).toEqual([]);
  });

  it('stay hidden in a comparison, where they came, went, or have new names', async () => {
    const services = await startServices(inPublic().services);
    try {
      const hide = inPublic({ inputs: { 'private-names': 'hide' }, env: { RUNNER_DEBUG: '1' } });
      await collectFrom(services, hide);
      const change = ({ github }: Services): void => {
        hide.prepare?.(services);
        github.repositories.delete('contoso/secret-lost');
        const two = github.repositories.get('contoso/secret-two') as RepositoryFixture;
        github.repositories.delete('contoso/secret-two');
        github.repositories.set('contoso/secret-new', { ...two, name: 'secret-new' });
        github.renames.set('contoso/secret-two', 'contoso/secret-new');
      };
      const run = await collectFrom(services, { ...hide, prepare: change });
      expect(run.result.exitCode, run.result.log).toBe(0);
      expect(run.result.summary).toContain('1 gone, 1 renamed');
      expect(leaks(run)).toEqual([]);
    } finally {
      await services.close();
    }
  });
});
