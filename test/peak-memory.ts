import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The process itself reads the peak of its resident set: `resourceUsage().maxRSS` would count that of its parent too,
// which it was forked from. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html
const recorder = `
  import { appendFileSync, readFileSync } from 'node:fs';
  process.on('exit', () => {
    const [, kilobytes] = /^VmHWM:\\s+(\\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    appendFileSync(process.env.TEST_PEAK_MEMORY_FILE, kilobytes + '\\n');
  });`;

/** Whether the peak can be measured here. */
export const canMeasurePeak = process.platform === 'linux';

/** Gives `measure` what a run needs to note its peak memory, and resolves to that of its first step in megabytes. */
export async function peakMegabytes(
  measure: (options: { env: Record<string, string>; nodeArguments: string[] }) => Promise<unknown>,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'peak-memory-'));
  const file = join(folder, 'peak');
  try {
    await measure({
      env: { TEST_PEAK_MEMORY_FILE: file },
      nodeArguments: ['--import', `data:text/javascript,${encodeURIComponent(recorder)}`],
    });
    return Number(readFileSync(file, 'utf8').split('\n')[0]) / 1024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
