// Finds the browser that tests and pictures are made with, and installs Debian's where there is none: node scripts/chromium.ts
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
};

/** The path of Chromium or Chrome: the one that CHROMIUM names, else where systems put it; undefined where there is none. */
const findChromium = (): string | undefined =>
  [process.env.CHROMIUM ?? '', ...(places[process.platform] ?? [])].find((path) => path !== '' && existsSync(path));

/** The path of the browser, installed where that is needed. Throws where it cannot be installed, and says what to do. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Error('The browser tests need Chromium or Chrome: install it, or name its path in CHROMIUM.');
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
  return ensureInstalled();
}

function ensureInstalled(): string {
  const installed = findChromium();
  if (installed === undefined) throw new Error('Chromium was installed, and is in none of the places known.');
  return installed;
}

if (process.argv[1] === import.meta.filename) console.log(ensureChromium());
