import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** What tells one process from all others, also from a later one with the same number. */
export interface ProcessKey {
  machine: string;
  pid: number;
  started: string;
}

export const thisProcess = (): ProcessKey => ({
  machine: machine(),
  pid: process.pid,
  started: startOf(process.pid) ?? '',
});

/** Whether it is another process than this one, and still runs. One of another machine, or of before a restart, does not. */
export function isRunning(key: { [Name in keyof ProcessKey]?: unknown }): boolean {
  const { pid, started } = key;
  if (typeof pid !== 'number' || key.machine !== machine() || pid === process.pid) return false;
  return exists(pid) && startOf(pid) === started;
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Processes are numbered anew with each start of the machine, and in each container. */
function machine(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/** Empty where the system does not say, and undefined for a process that is over: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function startOf(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return process.platform === 'linux' ? undefined : '';
  }
}
