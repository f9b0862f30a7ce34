import { createServer, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { listen, stop } from '../listen.ts';

export interface ProxyOptions {
  /** `user:password`, without which it answers 407. */
  credentials?: string;
  /** The status for a host that it does not let out to; undefined lets the request through. */
  refuse?: (host: string) => number | undefined;
}

export interface EmulatedProxy {
  /** As people put it into a variable: `127.0.0.1:<port>`. */
  address: string;
  /** `host:port` of each tunnel, in order. */
  tunnels: string[];
  /** The status and `host:port` of each refusal. */
  refused: string[];
  /** Requests that were no CONNECT, which it answers with 405. */
  others: string[];
  close(): Promise<void>;
}

/** A forward proxy that knows CONNECT alone. All names lead to this machine, where a service has the port that is asked for. */
export async function startProxy({ credentials, refuse }: ProxyOptions = {}): Promise<EmulatedProxy> {
  const tunnels: string[] = [];
  const refused: string[] = [];
  const others: string[] = [];
  const expected = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
  const server = createServer((request, response) => {
    others.push(`${request.method} ${request.url}`);
    response.writeHead(405).end();
  });
  const statusFor = (incoming: IncomingMessage): number => {
    const [, host] = /^(.+):\d+$/.exec(incoming.url ?? '') ?? [];
    if (host === undefined || incoming.headers.host !== incoming.url) return 400;
    if (expected !== undefined && incoming.headers['proxy-authorization'] !== expected) return 407;
    return refuse?.(host) ?? 200;
  };
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };
  server.on('connect', (incoming: IncomingMessage, socket: Socket) => {
    keep(socket);
    const target = incoming.url ?? '';
    const status = statusFor(incoming);
    if (status !== 200) {
      refused.push(`${status} ${target}`);
      const challenge = status === 407 ? 'Proxy-Authenticate: Basic realm="proxy"\r\n' : '';
      socket.end(`HTTP/1.1 ${status} ${reasons[status] ?? 'Refused'}\r\n${challenge}Content-Length: 0\r\n\r\n`);
      return;
    }
    tunnels.push(target);
    const onward = connect(Number(target.split(':').at(-1)), '127.0.0.1');
    keep(onward);
    onward.on('connect', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('close', () => socket.destroy());
  });
  const port = await listen(server);
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await stop(server);
  };
  return { address: `127.0.0.1:${port}`, tunnels, refused, others, close };
}

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  407: 'Proxy Authentication Required',
  502: 'Bad Gateway',
};
