import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../../emulators/github/faults.ts';
import type { RunningAction } from '../../emulators/runner/runner.ts';
import { collectFrom, type Scenario } from '../../emulators/scenario.ts';
import { type ServiceOptions, type Services, startServices } from '../../emulators/services.ts';

/** What a run of the built action left for people to read. */
export interface RunShown {
  exitCode: number | null;
  visibleLog: string;
  summary: string;
  /** Absent if there is none. */
  email: string | undefined;
  page: string | undefined;
}

interface Plan {
  services?: ServiceOptions | (() => ServiceOptions);
  /** The last one is shown. */
  runs: Omit<Scenario, 'services'>[];
  between?: (services: Services) => void;
}

/** A day passes: stars come in, issues are closed, pull requests are merged. */
function letADayPass({ github }: Services): void {
  for (const [i, repository] of [...github.repositories.values()].entries()) {
    repository.stars += ((i * 37) % 53) - 9;
    repository.openIssues += (i % 5) - Math.min(repository.openIssues, i % 7);
    repository.openPRs += (i % 3) - Math.min(repository.openPRs, i % 4);
  }
}

const organizations = (...names: string[]) => ({ fullOrgs: names.map((orgName) => ({ orgName })) });
const dead = ['octo-org/gone', 'octo-org/long-gone'];
const manyDead = [...dead, 'apache/kafka', 'apache/spark', 'google/guava'];

/** One run over a single organization, with 60 repositories unless its services say otherwise. */
const contoso = { sources: organizations('contoso'), files: {} };
const populated = { github: { populate: [{ owner: 'contoso', count: 60 }] } };
const slowly = { ...contoso, inputs: { 'github-concurrency': '1', 'repos-per-query': '20' } };
/** The third query for statistics is never answered, so that 40 of 60 repositories are stored each time. */
const stuck = (): ServiceOptions => {
  let queries = 0;
  const when: Fault['when'] = ({ repositories }) => repositories.length > 0 && ++queries > 2;
  return { github: { ...populated.github, faults: [{ do: 'hang', when }] } };
};
const whenStuck =
  (end: (action: RunningAction) => void): NonNullable<Scenario['meanwhile']> =>
  async (action, { cosmos }) => {
    const stored = () => cosmos.databases.get('github')?.containers.get('repoStats')?.documents.size ?? 0;
    while (stored() < 40) await sleep(20);
    // The last run was looked for meanwhile, on a slow machine too.
    for (let seen = -1; seen !== cosmos.requests.length; await sleep(500)) seen = cosmos.requests.length;
    end(action);
  };

/** For 120 documents and half of one more, whose sizes differ, so that no write after those fits, however they are cut. */
const diskRoom = '186400';
const fullDisk = fileURLToPath(new URL('../../emulators/runner/full-disk.ts', import.meta.url));

const plans = {
  good: {
    between: letADayPass,
    runs: [1, 2].map(() => ({
      sources: organizations('microsoft', 'apache', 'google'),
      inputs: { 'extra-metrics': 'forks,license,topics' },
    })),
  },
  first: { services: populated, runs: [contoso] },
  'dry-run': { runs: [{ sources: organizations('microsoft', 'apache'), inputs: { 'dry-run': 'true' } }] },
  partial: {
    between: (services) => {
      for (const name of ['apache/kafka', 'apache/spark']) services.github.repositories.delete(name);
      services.github.faults.push({ do: 'forbidden-alias', when: { containsRepository: 'google/guava' } });
    },
    runs: [1, 2].map(() => ({ sources: { ...organizations('microsoft'), individualRepos: manyDead } })),
  },
  'owner-missing': {
    runs: [organizations('microsoft'), organizations('microsoft', 'octo-org-renamed')].map((sources) => ({ sources })),
  },
  vanished: {
    services: populated,
    between: ({ github }) => {
      const names = [...github.repositories.values()].map(({ owner, name }) => `${owner}/${name}`);
      for (const name of names.filter((name) => name.startsWith('contoso/')).slice(0, 25))
        github.repositories.delete(name);
    },
    runs: [1, 2].map(() => ({ ...contoso, inputs: { 'max-missing-percent': '10' } })),
  },
  failed: {
    runs: [
      {
        sources: { ...organizations('microsoft', 'apache', 'google'), individualRepos: ['torvalds/linux'] },
        inputs: { 'github-token': 'ghp_0000000000000000000000000000000000000' },
      },
    ],
  },
  canceled: { services: stuck, runs: [{ ...slowly, meanwhile: whenStuck((action) => action.cancel()) }] },
  killed: { services: stuck, runs: [{ ...slowly, meanwhile: whenStuck((action) => action.kill()) }] },
  'timed-out': {
    services: () => ({ ...stuck(), timeScale: 4 }),
    runs: [{ ...slowly, inputs: { ...slowly.inputs, 'max-minutes': '0.5' } }],
  },
  'store-refused': {
    services: populated,
    runs: [{ ...contoso, inputs: { 'cosmos-key': Buffer.from('the key of another account').toString('base64') } }],
  },
  'disk-full': {
    services: { github: { populate: [{ owner: 'contoso', count: 400 }], latency: { queryMs: 100 } } },
    runs: [
      {
        ...contoso,
        inputs: { ...slowly.inputs, 'cosmos-endpoint': '' },
        env: { TEST_DISK_ROOM: diskRoom },
        nodeArguments: ['--import', fullDisk],
      },
    ],
  },
  'bad-input': {
    runs: [
      {
        files: {
          'sources.json':
            '{\n  "fullOrgs": [{ "orgName": "microsoft", "exlude": "*-archive" }],\n  "individualRepos": ["torvalds linux"]\n}\n',
        },
        inputs: { 'max-retries': 'many', 'email-when': 'never' },
        env: { GITHUB_ACTION_REPOSITORY: 'octo-org/github-repo-stats', GITHUB_ACTION_REF: 'v1' },
      },
    ],
  },
} satisfies Record<string, Plan>;

export type RunName = keyof typeof plans;
export const runNames = Object.keys(plans) as RunName[];

/** Does the runs of a plan against services of its own, and reads what the last one shows. */
export async function showRun(name: RunName): Promise<RunShown> {
  const { services: options = {}, runs, between }: Plan = plans[name];
  const workspace = mkdtempSync(join(tmpdir(), 'shown-'));
  const services = await startServices(typeof options === 'function' ? options() : options);
  try {
    let shown: RunShown | undefined;
    for (const [i, scenario] of runs.entries()) {
      if (i > 0) between?.(services);
      const before = services.sendGrid.received.length;
      const { result } = await collectFrom(services, { ...(runs.length > 1 && { workspace }), ...scenario });
      const email = services.sendGrid.received.slice(before).at(-1)?.html;
      const page = join(result.workspace, 'repo-stats', 'report.html');
      shown = {
        exitCode: result.exitCode,
        visibleLog: result.visibleLog,
        summary: result.summary,
        email,
        page: existsSync(page) ? readFileSync(page, 'utf8') : undefined,
      };
    }
    if (!shown) throw new Error(`${name} has no run`);
    return shown;
  } finally {
    await services.close();
    rmSync(workspace, { recursive: true, force: true });
  }
}
