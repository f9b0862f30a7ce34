import { readdirSync, statSync } from 'node:fs';

const dist = new URL('../../dist/', import.meta.url);

/** All files of the main action in dist/ together, in millions of bytes; other actions have folders of their own. */
export function distMegabytes(): number {
  const files = readdirSync(dist, { withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { name }) => sum + statSync(new URL(name, dist)).size, 0) / 1e6;
}
