import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface StepCommand {
  node: string;
  nodeArguments: string[];
  script: string;
  workspace: string;
  env: Record<string, string>;
  onLine(line: string): void;
}

export interface StepEnd {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  durationMs: number;
}

export interface StepProcess {
  readonly ended: Promise<StepEnd>;
  /** SIGINT, after 7.5 s SIGTERM, after 2.5 s more the end of the process tree; divided by `timeScale`. */
  cancel(timeScale: number): void;
  /** Ends the process and all that it started at once. */
  kill(): void;
}

// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
const msUntilTerm = 7500;
const msUntilKill = 2500;

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) {
    killTree(child);
  }
});

export function startStep(command: StepCommand): StepProcess {
  const startedAt = performance.now();
  const child = spawn(command.node, [...command.nodeArguments, command.script], {
    cwd: command.workspace,
    env: command.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // a process group of its own, so that the whole tree can be ended
    detached: true,
  });
  running.add(child);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', command.onLine);
  }
  const timers: NodeJS.Timeout[] = [];
  const ended = new Promise<StepEnd>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => killTree(child));
    child.on('close', (exitCode, signal) => {
      running.delete(child);
      for (const timer of timers) {
        clearTimeout(timer);
      }
      resolve({ exitCode, signal, durationMs: performance.now() - startedAt });
    });
  });
  return { ended, cancel: (timeScale) => cancel(child, timers, timeScale), kill: () => killTree(child) };
}

function cancel(child: ChildProcess, timers: NodeJS.Timeout[], timeScale: number): void {
  child.kill('SIGINT');
  timers.push(
    setTimeout(() => child.kill('SIGTERM'), msUntilTerm / timeScale),
    setTimeout(() => killTree(child), (msUntilTerm + msUntilKill) / timeScale),
  );
}

function killTree(child: ChildProcess): void {
  if (child.pid === undefined || !running.has(child)) {
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
      throw error;
    }
  }
}
