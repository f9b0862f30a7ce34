import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RepositoryFixture } from '../../emulators/github/fixtures.ts';
import { defaultGrant, defaultToken } from '../../emulators/github/tokens.ts';
import { type Collected, collect, collectFrom, type Scenario } from '../../emulators/scenario.ts';
import { type Services, startServices } from '../../emulators/services.ts';
import { withoutBreaks } from '../unit/samples.ts';
import { annotationsOf, linesOf, listOf, runInfoFile } from './left-behind.ts';

const hiddenName = /secret-(?:one|two|lost|new)/i;

const markPrivate = ({ github }: Services): void => {
  for (const name of ['secret-one', 'Secret-Two', 'secret-lost']) {
    const fixture = github.repositories.get(`contoso/${name}`) as RepositoryFixture;
    const visibility = name === 'Secret-Two' ? 'INTERNAL' : 'PRIVATE';
    github.repositories.set(`contoso/${name}`, { ...fixture, visibility, stars: 9_999 });
  }
};

/** A workflow in a public repository whose token sees private repositories; one of these cannot be collected. */
const inPublic = ({ services, inputs, ...scenario }: Scenario = {}): Scenario => ({
  sources: { fullOrgs: [{ orgName: 'contoso' }] },
  event: { name: 'schedule', payload: { repository: { private: false, visibility: 'public' } } },
  inputs: { 'max-failed-percent': '50', 'email-when': 'end', ...inputs },
  prepare: markPrivate,
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

const messagesOf = (run: Collected): string[] => annotationsOf(run.result, 'warning').map(({ message }) => message);
const hide = { 'private-names': 'hide' };

/** Runs in one folder, one after the other: names are shown, then hidden, and then some repositories change. */
describe('private repositories, collected by a workflow in a public one', () => {
  const workspace = mkdtempSync(join(tmpdir(), 'private-names-'));
  let services: Services;
  /** The next run in the same folder. */
  const next = (scenario: Scenario = {}) => collectFrom(services, inPublic({ workspace, ...scenario }));
  let shownFiles: string[];
  let shownId = '';

  beforeAll(async () => {
    services = await startServices(inPublic().services);
  });
  afterAll(async () => {
    await services.close();
    rmSync(workspace, { recursive: true });
  });

  it('are named with a warning that says where, which a dry run foretells', async () => {
    const dry = await next({ inputs: { 'dry-run': 'true' } });
    expect(messagesOf(dry)).toEqual([
      expect.stringMatching(/^A run would name 3 private repositories in the log, job summary, outputs and files, and/),
    ]);
    expect(dry.result.summary).toContain('A run would name 3 private repositories');
    const run = await next({ inputs: { 'send-email': 'false' } });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(messagesOf(run)).toEqual([
      expect.stringMatching(
        /^3 private repositories are named in the log, job summary, outputs and files, and this .* is public\. .*`private-names: hide`/,
      ),
    ]);
    expect(leaks(run).length).toBeGreaterThan(3);
    shownFiles = globSync('*', { cwd: join(workspace, 'repo-stats') }).toSorted();
    shownId = run.result.outputs['run-id'] ?? '';
  });

  it('are named in no file of before names were hidden without a warning', async () => {
    const listed = (names: string[]): string =>
      `The output directory has files of runs with \`private-names: show\`: ${names.map((name) => `\`${name}\``).join(', ')}. Remove`;
    const dry = await next({ inputs: { ...hide, 'dry-run': 'true' } });
    expect(messagesOf(dry)).toEqual([expect.stringContaining(listed(shownFiles))]);
    const bad = await next({ inputs: { ...hide, compare: 'perhaps' } });
    const aside = shownFiles.map((name) => `previous-${shownId}-${name}`);
    expect(messagesOf(bad)).toEqual([expect.stringContaining(listed(aside))]);
  });

  it('are counted, stored and mailed, and named nowhere else where names are hidden', async () => {
    services.github.faults.push(lost);
    const { result, ...run } = await next({ env: { RUNNER_DEBUG: '1' }, inputs: { ...hide, 'repos-per-query': '1' } });
    expect(result.exitCode, result.log).toBe(0);
    expect(leaks({ result, ...run })).toEqual([]);
    expect(result.outputs).toMatchObject({ 'total-received': '5', 'total-created': '4', 'failed-repos': '[]' });
    const id = result.outputs['run-id'];
    expect(run.documents.filter(({ runId }) => runId === id)).toHaveLength(4);
    const info = run.runInfos.find((one) => one.id === id);
    expect(listOf(info?.createdList)).toHaveLength(4);
    expect(info?.failedList).toBe('contoso/secret-lost');
    expect(services.sendGrid.received.at(-1)?.text).toContain('contoso/secret-lost');
    const lines = linesOf(result).map((line) => JSON.parse(line).repo);
    expect(lines.toSorted()).toEqual(['contoso/open-one', 'contoso/open-two']);
    expect(runInfoFile(result)).toMatchObject({ totalCreatedCount: 4, hiddenNames: 3 });
    expect(result.summary).toContain('3 repositories are counted and not named here');
    expect(annotationsOf(result, 'warning')).toEqual([]);
  });

  it('stay hidden in a comparison, where they came, went, or have new names', async () => {
    services.github.faults.length = 0;
    const prepare = ({ github }: Services): void => {
      markPrivate(services);
      github.repositories.delete('contoso/secret-one');
      const two = github.repositories.get('contoso/secret-two') as RepositoryFixture;
      github.repositories.delete('contoso/secret-two');
      github.repositories.set('contoso/secret-new', { ...two, name: 'secret-new' });
      github.renames.set('contoso/secret-two', 'contoso/secret-new');
    };
    const run = await next({ inputs: hide, env: { RUNNER_DEBUG: '1' }, prepare });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.result.summary).toContain('1 gone, 1 renamed');
    expect(leaks(run)).toEqual([]);
  });

  it('stay hidden where the post step ends the run, which counts them in Cosmos DB', async () => {
    const run = await collect(
      inPublic({
        inputs: { ...hide, 'repos-per-query': '1', 'github-concurrency': '1' },
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
});
