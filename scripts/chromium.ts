// Finds the browser for tests and pictures, and installs Debian's if there is none: node scripts/chromium.ts
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
};

/** The path of Chromium or Chrome: the one in CHROMIUM, else where systems put it; undefined if there is none. */
const findChromium = (): string | undefined =>
  [process.env.CHROMIUM ?? '', ...(places[process.platform] ?? [])].find((path) => path !== '' && existsSync(path));

/** The path of the browser, which is installed first if needed. Throws if it cannot be installed, and says what to do. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Error('Chromium or Chrome was not found. Install it, or set CHROMIUM to its path.');
  }
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  const apt = (...args: string[]): void => {
    const [command = '', ...rest] = [...asRoot, 'apt-get', ...args];
    execFileSync(command, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  console.log('Installing Chromium for the browser tests');
  apt('update', '--quiet=2');
  apt(
    'install',
    '--quiet=2',
    '--yes',
    '--no-install-recommends',
    'chromium',
    'fonts-liberation',
    'fonts-noto-color-emoji',
  );
  const installed = findChromium();
  if (installed === undefined) throw new Error('Chromium was installed, but not found. Set CHROMIUM to its path.');
  return installed;
}

if (process.argv[1] === import.meta.filename) console.log(ensureChromium());
