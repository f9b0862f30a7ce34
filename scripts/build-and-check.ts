// Builds dist/ and checks the sources side by side: neither needs the other, and each leaves a processor idle.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('..', import.meta.url));
const ends = await Promise.all(
  ['build', 'check'].map(async (name) => {
    const child = spawn('npm', ['run', name], { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
    return (await once(child, 'exit'))[0] as number | null;
  }),
);
process.exitCode = ends.every((code) => code === 0) ? 0 : 1;
