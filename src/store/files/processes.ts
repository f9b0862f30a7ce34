import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** What tells one process from all others, also from a later one with the same number. */
export interface ProcessKey {
  host: string;
  /** Of this start of the machine: processes are numbered anew with each. Empty where the system does not say. */
  boot: string;
  /** Containers number their processes on their own: https://man7.org/linux/man-pages/man7/pid_namespaces.7.html */
  namespace: string;
  pid: number;
  started: string;
}

export const thisProcess = (): ProcessKey => ({ ...place(), pid: process.pid, started: startOf(process.pid) ?? '' });

/** Whether it is another process that still runs; `unknown` for one that cannot be looked up from here. */
export function lifeOf(key: { [Name in keyof ProcessKey]?: unknown }): 'runs' | 'over' | 'unknown' {
  const { pid, started } = key;
  const here = place();
  const isHere = key.host === here.host && key.boot === here.boot && key.namespace === here.namespace;
  if (!isHere || here.boot === '' || typeof pid !== 'number' || !started) return 'unknown';
  if (pid === process.pid || !exists(pid)) return 'over';
  const found = startOf(pid);
  // The processes of other users can be hidden: https://man7.org/linux/man-pages/man5/proc.5.html (hidepid)
  if (found === undefined) return exists(pid) ? 'unknown' : 'over';
  return found === started ? 'runs' : 'over';
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function place(): Pick<ProcessKey, 'host' | 'boot' | 'namespace'> {
  const host = hostname();
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return { host, boot, namespace: readlinkSync('/proc/self/ns/pid') };
  } catch {
    return { host, boot: '', namespace: '' };
  }
}

/** Empty for a process that is over and not yet gone, and undefined where it cannot be read: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function startOf(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? '' : fields[19];
  } catch {
    return undefined;
  }
}
