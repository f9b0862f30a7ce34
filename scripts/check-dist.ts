// Checks that dist/ matches the sources.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' });
const changed = execFileSync('git', ['status', '--porcelain', 'dist'], { cwd: root, encoding: 'utf8' });
if (changed !== '') {
  console.error(`dist/ differs from what the sources build. Run \`npm run build\` and commit dist/:\n${changed}`);
  process.exitCode = 1;
} else {
  console.log('dist/ matches the sources');
}
