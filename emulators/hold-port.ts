import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { listen } from './listen.ts';

/**
 * Ends the listening of a server, and keeps its port of the loopback address: connections to it are refused, and it can be
 * listened on again. For that a connection goes out from it: Linux gives a port that nobody has to the next process that
 * connects. Resolves, once it is kept, to the function that lets go of it.
 */
export async function holdPort(server: Server, port: number): Promise<() => void> {
  const host = '127.0.0.1';
  const peer = createServer((socket) => socket.on('error', () => {}));
  const peerPort = await listen(peer);
  server.close();
  const socket = connect({ host, port: peerPort, localAddress: host, localPort: port });
  await once(socket, 'connect');
  peer.close();
  return () => socket.resetAndDestroy();
}
