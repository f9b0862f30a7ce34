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
  /** What was sent to it while it lasted. */
  signalsSent: readonly NodeJS.Signals[];
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
  const signalsSent: NodeJS.Signals[] = [];
  const send = (signal: NodeJS.Signals): void => {
    if (child.kill(signal)) signalsSent.push(signal);
  };
  const ended = new Promise<StepEnd>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => killTree(child));
    child.on('close', (exitCode, signal) => {
      running.delete(child);
      for (const timer of timers) {
        clearTimeout(timer);
      }
      resolve({ exitCode, signal, signalsSent, durationMs: performance.now() - startedAt });
    });
  });
  const cancel = (timeScale: number): void => {
    send('SIGINT');
    timers.push(
      setTimeout(() => send('SIGTERM'), msUntilTerm / timeScale),
      setTimeout(() => killTree(child), (msUntilTerm + msUntilKill) / timeScale),
    );
  };
  return { ended, cancel, kill: () => killTree(child) };
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
