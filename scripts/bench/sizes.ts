import { readdirSync, statSync } from 'node:fs';

const dist = new URL('../../dist/', import.meta.url);

/** All files of dist/ together, in millions of bytes. */
export function distMegabytes(): number {
  return readdirSync(dist).reduce((sum, name) => sum + statSync(new URL(name, dist)).size, 0) / 1e6;
}
