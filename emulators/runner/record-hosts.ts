/**
 * Preload (`node --import emulators/runner/record-hosts.ts?file=PATH`) that notes every host that the process looks up or
 * connects to, a line each. By an address and not by a variable, so that it holds for threads too, which may have an
 * environment of their own.
 */
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';

const file = new URL(import.meta.url).searchParams.get('file') ?? '';
const note = (host: unknown): void => {
  if (typeof host === 'string') appendFileSync(file, `${host}\n`);
};

type Any = (...args: unknown[]) => unknown;

function noting(original: unknown): Any {
  return function (this: unknown, ...args: unknown[]): unknown {
    note(args[0]);
    return Reflect.apply(original as Any, this, args);
  };
}

for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'] as const) {
  Object.assign(dns, { [name]: noting(dns[name]) });
  Object.assign(dns.promises, { [name]: noting(dns.promises[name]) });
}
const connect: unknown = Socket.prototype.connect;
Object.assign(Socket.prototype, {
  connect(this: unknown, ...args: unknown[]): unknown {
    const [first] = args.flat() as { host?: string; port?: number; path?: string }[];
    note(
      typeof first === 'object'
        ? (first.path ?? `${first.host ?? 'localhost'}:${first.port}`)
        : String(args.flat()[1] ?? first),
    );
    return Reflect.apply(connect as Any, this, args);
  },
});
syncBuiltinESMExports();
