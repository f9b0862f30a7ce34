import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createCommandFiles } from './command-files.ts';

export interface JobOptions {
  workspace?: string;
  files?: Record<string, string | Uint8Array>;
  env?: Record<string, string>;
  repository?: string;
  event?: { name: string; payload: unknown };
}

/** What all steps of a job share. */
export interface Job {
  /** A folder for this job alone; it goes when this process ends. */
  folder: string;
  workspace: string;
  env: Record<string, string>;
}

/** What Node compiled of the action, for all runs on this machine: https://nodejs.org/api/module.html#module-compile-cache */
const compileCache = join(tmpdir(), 'action-compile-cache');

const folders = new Set<string>();
process.once('exit', () => folders.forEach(removeFolder));

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** A test runner might end its workers without `exit`: folders carry the process id, and the next process removes them. */
function sweepFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^action-job-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      removeFolder(join(tmpdir(), name));
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

sweepFolders();

/** An empty folder that goes when this process ends. */
export function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `action-job-${process.pid}-`));
  folders.add(folder);
  return folder;
}

export function prepareJob(options: JobOptions): Job {
  const folder = createFolder();
  const workspace = options.workspace ?? join(folder, 'workspace');
  for (const path of [workspace, join(folder, 'temp'), join(folder, 'tools')]) {
    mkdirSync(path, { recursive: true });
  }
  for (const [name, text] of Object.entries(options.files ?? {})) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true });
    writeFileSync(join(workspace, name), text);
  }
  return { folder, workspace, env: { ...createEnvironment(folder, workspace, options), ...options.env } };
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables */
function createEnvironment(folder: string, workspace: string, options: JobOptions): Record<string, string> {
  const repository = options.repository ?? 'octo-org/repo-stats';
  const event = options.event ?? { name: 'schedule', payload: { schedule: '7 3 * * *' } };
  const eventPath = join(folder, 'temp', 'event.json');
  writeFileSync(eventPath, JSON.stringify(event.payload));
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? folder,
    // Unlike on a runner, which is a new machine each time: a process spends a quarter less of its start on compiling.
    NODE_COMPILE_CACHE: compileCache,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_JOB: 'collect',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.slice(0, repository.indexOf('/')),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_RUN_NUMBER: '3',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
    GITHUB_WORKFLOW: 'Collect statistics',
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 2',
    RUNNER_OS: process.platform === 'darwin' ? 'macOS' : 'Linux',
    RUNNER_TEMP: join(folder, 'temp'),
    RUNNER_TOOL_CACHE: join(folder, 'tools'),
  };
}

export function createStepFiles(job: Job, step: string): ReturnType<typeof createCommandFiles> {
  return createCommandFiles(join(job.folder, 'temp'), step);
}
