import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunOptions } from '../../emulators/runner/runner.ts';

const folder = mkdtempSync(join(tmpdir(), 'limited-node-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A Node whose process has a limit of the shell: https://www.gnu.org/software/bash/manual/bash.html#index-ulimit */
export function limitedNode(limit: string): string {
  const path = join(folder, `node${limit.replaceAll(' ', '')}`);
  // A file that grows beyond its limit is an error of the write then, and no signal.
  const script = `#!/bin/bash\ntrap "" XFSZ\nulimit ${limit}\nexec "${process.execPath}" "$@"\n`;
  writeFileSync(path, script, { mode: 0o755 });
  return path;
}

/** The job's disk takes so many bytes more. */
export const diskWith = (room: number): Pick<RunOptions, 'env' | 'nodeArguments'> => ({
  env: { TEST_DISK_ROOM: String(room) },
  nodeArguments: ['--import', fileURLToPath(new URL('../../emulators/runner/full-disk.ts', import.meta.url))],
});
