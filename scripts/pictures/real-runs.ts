import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../emulators/github/faults.ts';
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
  services?: ServiceOptions;
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

const organizations = (...names: string[]) => names.map((orgName) => ({ orgName }));
const dead = ['octo-org/gone', 'octo-org/long-gone'];

const contoso = { fullOrgs: organizations('contoso') };
const interrupted = {
  sources: contoso,
  inputs: { 'github-concurrency': '1', 'repos-per-query': '20' },
  files: {},
};
/** The third query for statistics is never answered, so that 40 of 60 repositories are stored each time. */
const stuck = (): ServiceOptions => {
  let queries = 0;
  const when: Fault['when'] = ({ repositories }) => repositories.length > 0 && ++queries > 2;
  return { github: { populate: [{ owner: 'contoso', count: 60 }], faults: [{ do: 'hang', when }] } };
};
const isStuck = async ({ cosmos }: Services): Promise<void> => {
  const stored = () => cosmos.databases.get('github')?.containers.get('repoStats')?.documents.size ?? 0;
  while (stored() < 40) await sleep(20);
  await sleep(200);
};

const plans: Record<string, Plan> = {
  good: {
    between: letADayPass,
    runs: [1, 2].map(() => ({
      sources: { fullOrgs: organizations('microsoft', 'apache', 'google') },
      inputs: { 'extra-metrics': 'forks,license,topics' },
    })),
  },
  partial: {
    between: (services) => {
      for (const name of ['apache/kafka', 'apache/spark']) services.github.repositories.delete(name);
      services.github.faults.push({ do: 'forbidden-alias', when: { containsRepository: 'google/guava' } });
    },
    runs: [organizations('microsoft'), organizations('microsoft', 'octo-org-renamed')].map((fullOrgs) => ({
      sources: { fullOrgs, individualRepos: [...dead, 'apache/kafka', 'apache/spark', 'google/guava'] },
    })),
  },
  failed: {
    runs: [
      {
        sources: { fullOrgs: organizations('microsoft', 'apache', 'google'), individualRepos: ['torvalds/linux'] },
        inputs: { 'github-token': 'ghp_0000000000000000000000000000000000000' },
      },
    ],
  },
  canceled: {
    services: stuck(),
    runs: [{ ...interrupted, meanwhile: async (action, services) => isStuck(services).then(() => action.cancel()) }],
  },
  killed: {
    services: stuck(),
    runs: [{ ...interrupted, meanwhile: async (action, services) => isStuck(services).then(() => action.kill()) }],
  },
  'bad-input': {
    runs: [
      {
        files: {
          'sources.json':
            '{\n  "fullOrgs": [{ "orgName": "microsoft", "exlude": "*-archive" }],\n  "individualRepos": ["torvalds linux"]\n}\n',
        },
        inputs: { 'max-retries': 'many', 'email-when': 'never' },
      },
    ],
  },
};

export type RunName = keyof typeof plans;
export const runNames = Object.keys(plans);

/** Does the runs of a plan against services of its own, and reads what the last one shows. */
export async function showRun(name: string): Promise<RunShown> {
  const { services: options = {}, runs, between } = plans[name] as Plan;
  const workspace = mkdtempSync(join(tmpdir(), 'shown-'));
  const services = await startServices(options);
  try {
    let shown: RunShown | undefined;
    for (const [i, scenario] of runs.entries()) {
      if (i > 0) between?.(services);
      const before = services.sendGrid.received.length;
      const { result } = await collectFrom(services, { ...scenario, workspace });
      const email = services.sendGrid.received.slice(before).at(-1)?.html;
      const page = join(workspace, 'repo-stats', 'report.html');
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
