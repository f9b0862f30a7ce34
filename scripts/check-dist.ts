// Checks that dist/ is what the sources build.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' });
const changed = execFileSync('git', ['status', '--porcelain', 'dist'], { cwd: root, encoding: 'utf8' });
if (changed !== '') {
  console.error(`dist/ is not what the sources build; commit it after \`npm run build\`:\n${changed}`);
  process.exitCode = 1;
} else {
  console.log('dist/ is what the sources build');
}
