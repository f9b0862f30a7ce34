/**
 * Preload (`node --import emulators/runner/resolve-names.ts`) for which every name leads to this machine, as if a name
 * server said so, and names below `.invalid` are unknown. A machine without a name server says something else of them:
 * https://www.rfc-editor.org/rfc/rfc6761#section-6.4
 */
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

type Lookup = (error: Error | null, address?: string | { address: string; family: number }[], family?: number) => void;

const unknown = (hostname: string): Error =>
  Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), {
    ...{ errno: -3008, code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname },
  });

const lookup = (name: string, ...rest: [options: { all?: boolean } | Lookup, done?: Lookup]): void => {
  const done = rest.at(-1) as Lookup;
  const isAll = typeof rest[0] === 'object' && rest[0].all === true;
  process.nextTick(() => {
    if (name.endsWith('.invalid')) done(unknown(name));
    else if (isAll) done(null, [{ address: '127.0.0.1', family: 4 }]);
    else done(null, '127.0.0.1', 4);
  });
};
Object.assign(dns, { lookup });
syncBuiltinESMExports();
