import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

interface RecorderOptions {
  env: Record<string, string>;
  nodeArguments: string[];
}

/** Gives `measure` what a run needs to note what its process used, and resolves to that of its first step. */
export async function measureProcess<T>(
  measure: (options: RecorderOptions) => Promise<T>,
): Promise<{ figures: ProcessFigures; result: T }> {
  const folder = mkdtempSync(join(tmpdir(), 'process-figures-'));
  const file = join(folder, 'figures');
  try {
    const result = await measure({
      env: { TEST_PROCESS_FIGURES: file },
      nodeArguments: ['--import', `data:text/javascript,${encodeURIComponent(recorder)}`],
    });
    const { kilobytes, microseconds } = JSON.parse(readFileSync(file, 'utf8').split('\n')[0] ?? '') as {
      kilobytes: number | null;
      microseconds: number;
    };
    return { result, figures: { peakMegabytes: (kilobytes ?? Number.NaN) / 1024, cpuSeconds: microseconds / 1e6 } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Peak memory of the first step of what `measure` runs, in megabytes. */
export async function peakMegabytes(measure: (options: RecorderOptions) => Promise<unknown>): Promise<number> {
  return (await measureProcess(measure)).figures.peakMegabytes;
}
