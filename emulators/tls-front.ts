import { connect } from 'node:net';
import { createServer } from 'node:tls';
import type { ServerCertificate } from './certificate.ts';
import { listen } from './listen.ts';

export interface TlsFront {
  port: number;
  close(): void;
}

/** Ends TLS before a server that has none: Azure's clients send a token to nothing else. */
export async function startTlsFront(
  certificate: ServerCertificate,
  target: () => number,
  port?: number,
): Promise<TlsFront> {
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (outer) => {
    const inner = connect(target(), '127.0.0.1');
    outer.on('error', () => inner.destroy());
    inner.on('error', () => outer.destroy());
    outer.pipe(inner).pipe(outer);
  });
  return { port: await listen(server, port), close: () => server.close() };
}
