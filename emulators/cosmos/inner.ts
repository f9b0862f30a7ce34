import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { createHttpServer } from '@vercel/cosmosdb-server';

export interface InnerAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

interface InnerRequest {
  method: string;
  path: string;
  headers?: OutgoingHttpHeaders;
  body?: Buffer | string;
}

const keptHeaders = ['content-type', 'etag', 'x-ms-continuation', 'x-ms-item-count'];

/** The store behind the meter: it keeps documents and runs queries, and knows no keys, charges or limits. */
export class InnerServer {
  readonly #server: Server = createHttpServer();

  /** It makes its account when it starts to listen. */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Hands a request over in the process: a second trip through HTTP would double the time of 100,000 creates. */
  send({ method, path, headers = {}, body = '' }: InnerRequest): Promise<InnerAnswer> {
    return new Promise((resolve) => {
      const incoming = Object.assign(streamOf(Buffer.from(body)), { method, url: path, headers });
      const answered: Record<string, string> = {};
      const response = {
        statusCode: 200,
        setHeader: (name: string, value: string) => {
          if (keptHeaders.includes(name)) answered[name] = value;
        },
        end: (text?: string) => {
          resolve({ status: response.statusCode, headers: answered, body: Buffer.from(text ?? '') });
        },
      };
      this.#server.emit(
        'request',
        incoming as unknown as IncomingMessage,
        response as unknown as ServerResponse<IncomingMessage>,
      );
    });
  }
}

function streamOf(body: Buffer): Readable {
  const stream = new Readable({ read: () => {} });
  stream.push(body);
  stream.push(null);
  return stream;
}
