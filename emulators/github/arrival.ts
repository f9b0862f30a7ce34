import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, badCredentials, json, missingUserAgent, type Outcome, secondaryRefusal } from './answer.ts';
import { deliver } from './delivery.ts';
import type { Emulation } from './emulation.ts';
import type { Exchange } from './exchange.ts';
import { answerGraphQL } from './graphql/endpoint.ts';
import type { Route } from './limits.ts';
import type { RequestRecord } from './record.ts';
import { answerRest } from './rest/endpoint.ts';
import { type Credentials, readCredentials } from './tokens.ts';

interface Arrival {
  record: RequestRecord;
  credentials: Credentials;
  address: URL;
  userAgent: string | undefined;
  body: string;
}

/** Takes one HTTP request through the emulator and writes its record. */
export async function handle(emulation: Emulation, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const address = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  const record = openRecord(emulation, request, address);
  response.once('close', () => {
    record.clientGone = !response.writableEnded;
  });
  const credentials = readCredentials(request.headers.authorization, emulation.tokens, new Date(emulation.clock.now()));
  if (credentials.status === 'granted') record.tokenOf = credentials.grant.login;
  let outcome: Outcome;
  try {
    const body = await readText(request);
    const userAgent = request.headers['user-agent'];
    outcome = await admitAndAnswer(emulation, { record, credentials, address, userAgent, body });
  } catch (error) {
    outcome = only(json(500, { message: `The emulator failed: ${error instanceof Error ? error.stack : error}` }));
  }
  await deliver(emulation, { record, credentials, response, outcome });
}

function openRecord(emulation: Emulation, request: IncomingMessage, address: URL): RequestRecord {
  const { limiter, journal, clock, options } = emulation;
  const graphqlPath = options.enterprise ? '/api/graphql' : '/graphql';
  const record = journal.open({
    route: address.pathname === graphqlPath && request.method === 'POST' ? 'graphql' : 'rest',
    startedAt: clock.now(),
    method: request.method ?? '',
    path: address.pathname,
    search: address.search,
    inFlightAtStart: ++limiter.inFlight,
  });
  if (journal.full) record.headers = headersWithoutToken(request);
  return record;
}

function headersWithoutToken({ headers }: IncomingMessage): Record<string, string> {
  const { authorization, ...others } = headers;
  const texts = Object.entries(others).map(([name, value]): [string, string] => [name, String(value)]);
  const scheme = authorization?.split(' ')[0];
  return { ...Object.fromEntries(texts), ...(scheme === undefined ? {} : { authorization: `${scheme} ***` }) };
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

const only = (answer: Answer): Outcome => ({ answer, delivered: [] });

async function admitAndAnswer(emulation: Emulation, arrival: Arrival): Promise<Outcome> {
  const { record, credentials } = arrival;
  const route: Route = record.route;
  if (!arrival.userAgent) return only(missingUserAgent());
  if (credentials.status === 'bad') return only(badCredentials());
  record.early = emulation.isEarly(credentials.grant, route);
  const limit = emulation.limiter.admit(route);
  if (limit !== undefined) {
    record.refused = limit;
    return only(secondaryRefusal(emulation.secondary.status, emulation.secondary.retryAfterSeconds, record.requestId));
  }
  const exchange = openExchange(emulation, arrival, credentials);
  if (exchange === undefined) return only(json(404, { message: 'Not Found' }));
  return route === 'graphql' ? answerGraphQL(exchange) : only(await answerRest(exchange));
}

function openExchange(
  emulation: Emulation,
  { record, address, body }: Arrival,
  credentials: Exclude<Credentials, { status: 'bad' }>,
): Exchange | undefined {
  const prefix = emulation.options.enterprise && record.route === 'rest' ? '/api/v3' : '';
  if (!address.pathname.startsWith(prefix)) return undefined;
  return {
    emulation,
    record,
    grant: credentials.grant,
    authenticated: credentials.status === 'granted',
    apiBase: `${address.origin}${prefix}`,
    path: address.pathname.slice(prefix.length) || '/',
    search: address.searchParams,
    body,
  };
}
