/**
 * Preload (`node --import emulators/runner/resolve-names.ts`) for which every name leads to this machine, as if a name
 * server said so.
 */
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

type Lookup = (error: null, address: string | { address: string; family: number }[], family?: number) => void;

const lookup = (_: string, ...rest: [options: { all?: boolean } | Lookup, done?: Lookup]): void => {
  const done = rest.at(-1) as Lookup;
  const isAll = typeof rest[0] === 'object' && rest[0].all === true;
  process.nextTick(() => (isAll ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4)));
};
Object.assign(dns, { lookup });
syncBuiltinESMExports();
