import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
