import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The process itself reads the peak of its resident set: `resourceUsage().maxRSS` would count that of its parent too,
// which it was forked from. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html
const recorder = `
  import { appendFileSync, readFileSync } from 'node:fs';
  const peakKilobytes = () => Number(/^VmHWM:\\s+(\\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const kilobytes = process.platform === 'linux' ? peakKilobytes() : null;
    appendFileSync(process.env.TEST_PROCESS_FIGURES, JSON.stringify({ kilobytes, microseconds: user + system }) + '\\n');
  });`;

/** Whether the peak can be measured here. */
export const canMeasurePeak = process.platform === 'linux';

export interface ProcessFigures {
  /** NaN where the peak cannot be measured. */
  peakMegabytes: number;
  /** Of all threads, in user and system mode, from the start of the process on. */
  cpuSeconds: number;
}

/** What a run needs to note what its processes used, and what they noted. */
export interface FigureRecorder {
  env: Record<string, string>;
  nodeArguments: string[];
  /** Of each step that was not killed, in turn. */
  read(): ProcessFigures[];
  remove(): void;
}

export function recordFigures(): FigureRecorder {
  const folder = mkdtempSync(join(tmpdir(), 'process-figures-'));
  const file = join(folder, 'figures');
  return {
    env: { TEST_PROCESS_FIGURES: file },
    nodeArguments: ['--import', `data:text/javascript,${encodeURIComponent(recorder)}`],
    read: () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map(readLine) : []),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function readLine(line: string): ProcessFigures {
  const { kilobytes, microseconds } = JSON.parse(line) as { kilobytes: number | null; microseconds: number };
  return { peakMegabytes: (kilobytes ?? Number.NaN) / 1024, cpuSeconds: microseconds / 1e6 };
}

/** Gives `measure` what a run needs to note what its process used, and resolves to that of its first step. */
export async function measureProcess<T>(
  measure: (options: Pick<FigureRecorder, 'env' | 'nodeArguments'>) => Promise<T>,
): Promise<{ figures: ProcessFigures; result: T }> {
  const recording = recordFigures();
  try {
    const result = await measure(recording);
    const [figures] = recording.read();
    if (!figures) throw new Error('The process did not live to note what it used');
    return { result, figures };
  } finally {
    recording.remove();
  }
}

/** Peak memory of the first step of what `measure` runs, in megabytes. */
export async function peakMegabytes(
  measure: (options: Pick<FigureRecorder, 'env' | 'nodeArguments'>) => Promise<unknown>,
): Promise<number> {
  return (await measureProcess(measure)).figures.peakMegabytes;
}
