import { readFileSync } from 'node:fs';

/** How many files and sockets the process can have open at a time: Linux says so, https://man7.org/linux/man-pages/man5/proc_pid_limits.5.html */
function mostOpen(): number {
  try {
    const limit = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
    return limit === undefined ? Number.POSITIVE_INFINITY : Number(limit);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Node itself, the reserve, the files, the connections to GitHub, and those that read the documents of the last run. */
const others = 112;
const fewestSockets = 8;

/** How many connections one service can have at a time, so that the rest of a run has what it needs. */
export const mostSockets = (limit = mostOpen()): number => Math.max(fewestSockets, limit - others);
