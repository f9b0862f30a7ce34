import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type Answer,
  badCredentials,
  json,
  missingUserAgent,
  type Outcome,
  refuse,
  secondaryRefusal,
} from './answer.ts';
import { deliver } from './delivery.ts';
import type { Emulation } from './emulation.ts';
import type { Exchange } from './exchange.ts';
import { answerRefusal, isRefusal } from './fault-answers.ts';
import { answerGraphQL } from './graphql/endpoint.ts';
import type { Route } from './limits.ts';
import type { RequestRecord } from './record.ts';
import { answerApp, isForApps } from './rest/app-routes.ts';
import { answerRest } from './rest/endpoint.ts';
import { type Credentials, type Grant, readCredentials } from './tokens.ts';

interface Arrival {
  record: RequestRecord;
  credentials: Credentials;
  address: URL;
  userAgent: string | undefined;
  authorization: string | undefined;
  body: string;
}

/** Takes one HTTP request through the emulator and writes its record. */
export async function handle(emulation: Emulation, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const address = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  const { authorization, 'user-agent': userAgent } = request.headers;
  const credentials = readCredentials(authorization, emulation.tokens, new Date(emulation.clock.now()));
  const record = openRecord(emulation, { request, address, credentials });
  response.once('close', () => {
    record.clientGone = !response.writableEnded;
  });
  if (credentials.status === 'granted') record.tokenOf = credentials.grant.login;
  let outcome: Outcome;
  try {
    const body = await readText(request);
    outcome = await admitAndAnswer(emulation, { record, credentials, address, userAgent, authorization, body });
  } catch (error) {
    outcome = only(json(500, { message: `The emulator failed: ${error instanceof Error ? error.stack : error}` }));
  }
  await deliver(emulation, { record, credentials, response, outcome });
}

function openRecord(
  emulation: Emulation,
  { request, address, credentials }: { request: IncomingMessage; address: URL; credentials: Credentials },
): RequestRecord {
  const { journal, clock, options } = emulation;
  const limiter = emulation.limiterOf(grantOf(credentials));
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
  const appPath = pathBelowBase(emulation, arrival);
  if (appPath !== undefined && isForApps(appPath)) return only(await answerAsApp(emulation, arrival, appPath));
  if (credentials.status === 'bad') return only(badCredentials());
  // https://github.com/octokit/octokit.rb/pull/1307
  if (credentials.grant.installation?.isSuspended) return only(refuse(403, 'This installation has been suspended'));
  record.early = emulation.isEarly(credentials.grant, route);
  const limit = emulation.limiterOf(credentials.grant).admit(route);
  if (limit !== undefined) {
    record.refused = limit;
    return only(secondaryRefusal(emulation.secondary.status, emulation.secondary.retryAfterSeconds, record.requestId));
  }
  const exchange = openExchange(emulation, arrival, credentials);
  if (exchange === undefined) return only(json(404, { message: 'Not Found' }));
  return route === 'graphql' ? answerGraphQL(exchange) : only(await answerRest(exchange));
}

const grantOf = (credentials: Credentials): Grant | undefined =>
  credentials.status === 'bad' ? undefined : credentials.grant;

const prefixOf = ({ options }: Emulation, { route }: RequestRecord): string =>
  options.enterprise && route === 'rest' ? '/api/v3' : '';

/** Undefined for what is no path of the API. */
function pathBelowBase(emulation: Emulation, { record, address }: Arrival): string | undefined {
  const prefix = prefixOf(emulation, record);
  return address.pathname.startsWith(prefix) ? address.pathname.slice(prefix.length) || '/' : undefined;
}

async function answerAsApp(emulation: Emulation, arrival: Arrival, path: string): Promise<Answer> {
  const { record, address, authorization, body } = arrival;
  emulation.journal.usage.restCalls++;
  record.tokenOf = 'the app';
  const { restPageMs = 0, speedFactor = 1 } = emulation.latency;
  await emulation.wait(restPageMs * speedFactor);
  const fault = emulation.plan.pick({ ...record, path, page: 1 });
  if (fault) record.fault = fault.do;
  if (fault && isRefusal(fault.do)) {
    const { requestId, startedAt: nowMs } = record;
    return answerRefusal(
      { ...fault, do: fault.do },
      { route: 'rest', requestId, userId: 0, nowMs, resetSeconds: nowMs / 1000 },
    );
  }
  const apiBase = `${address.origin}${prefixOf(emulation, record)}`;
  const { method } = record;
  return answerApp({ emulation, authorization, method, apiBase, path, search: address.searchParams, body });
}

function openExchange(
  emulation: Emulation,
  arrival: Arrival,
  credentials: Exclude<Credentials, { status: 'bad' }>,
): Exchange | undefined {
  const { record, address, body } = arrival;
  const path = pathBelowBase(emulation, arrival);
  if (path === undefined) return undefined;
  return {
    emulation,
    record,
    grant: credentials.grant,
    authenticated: credentials.status === 'granted',
    apiBase: `${address.origin}${prefixOf(emulation, record)}`,
    path,
    search: address.searchParams,
    body,
  };
}
