import type { ServerResponse } from 'node:http';
import type { Answer, Outcome } from './answer.ts';
import type { Emulation } from './emulation.ts';
import type { RequestRecord } from './record.ts';
import type { Credentials, Grant } from './tokens.ts';

interface Delivery {
  record: RequestRecord;
  credentials: Credentials;
  response: ServerResponse;
  outcome: Outcome;
}

/** Sends an answer, or spoils the connection as the answer says, and closes the request's record. */
export async function deliver(
  emulation: Emulation,
  { record, credentials, response, outcome }: Delivery,
): Promise<void> {
  const { answer } = outcome;
  if (answer.delivery === 'hang') await gone(response);
  const grant = credentials.status === 'bad' ? undefined : credentials.grant;
  emulation.limiterOf(grant).inFlight--;
  record.endedAt = emulation.clock.now();
  if (answer.delivery === 'reset' || answer.delivery === 'hang') {
    response.socket?.resetAndDestroy();
    return;
  }
  if (response.destroyed || response.socket === null) return;
  const headers = headersOf(emulation, { record, grant, answer });
  record.status = answer.status;
  if (grant) rememberHoldOff(emulation, record, grant, { ...answer, headers });
  emulation.journal.countAnswered(outcome.delivered);
  response.writeHead(answer.status, headers);
  response.end(answer.body);
}

function gone(response: ServerResponse): Promise<void> {
  if (response.destroyed) return Promise.resolve();
  return new Promise((resolve) => response.once('close', resolve));
}

interface Sent {
  record: RequestRecord;
  grant: Grant | undefined;
  answer: Answer;
}

// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#checking-the-status-of-your-rate-limit
function headersOf(emulation: Emulation, { record, grant, answer }: Sent): Record<string, string> {
  const headers: Record<string, string> = {
    date: new Date(emulation.clock.now()).toUTCString(),
    'x-github-request-id': record.requestId,
    'x-github-media-type': 'github.v3; format=json',
    'content-length': String(Buffer.byteLength(answer.body)),
  };
  const { enterpriseVersion } = emulation.options;
  if (enterpriseVersion !== undefined) headers['x-github-enterprise-version'] = enterpriseVersion;
  // https://github.blog/changelog/2021-07-26-expiration-options-for-personal-access-tokens/
  if (grant?.statesExpiry && grant.expiresAt)
    headers['github-authentication-token-expiration'] =
      `${grant.expiresAt.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  if (grant && emulation.isLimited) {
    const budget = emulation.budgetOf(grant, record.route);
    headers['x-ratelimit-limit'] = String(budget.limit);
    headers['x-ratelimit-remaining'] = String(budget.remaining);
    headers['x-ratelimit-used'] = String(budget.used);
    headers['x-ratelimit-reset'] = String(budget.resetSeconds);
    headers['x-ratelimit-resource'] = budget.resource;
  }
  return { ...headers, ...answer.headers };
}

// One second of tolerance, because x-ratelimit-reset is in whole seconds.
const toleranceMs = 1000;

function rememberHoldOff(emulation: Emulation, record: RequestRecord, grant: Grant, answer: Answer): void {
  const retryAfter = answer.headers?.['retry-after'];
  const isPrimary = record.refused === 'primary' || record.fault === 'rate-limited';
  if (retryAfter !== undefined) {
    emulation.holdOff(grant, record.route, emulation.clock.now() + Number(retryAfter) * 1000 - toleranceMs);
  } else if (isPrimary) {
    emulation.holdOff(grant, record.route, Number(answer.headers?.['x-ratelimit-reset']) * 1000 - toleranceMs);
  }
}
