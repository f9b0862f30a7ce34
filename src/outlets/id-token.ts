import { setSecret } from '@actions/core';
import { backoffMs } from '../async/backoff.ts';
import type { Clock } from '../async/clock.ts';
import { SignInError, signInFailure } from '../errors/sign-in.ts';
import type { Connections } from '../network/connections.ts';
import { readText } from '../text/bodies.ts';
import { messageOf } from '../text/error-text.ts';

export interface IdTokenOptions {
  env: NodeJS.ProcessEnv;
  connections: Connections;
  clock: Clock;
}

const longestMessage = 4_000;
const mostTries = 5;
const backoff = { firstMs: 1_000, longestMs: 8_000 };

/**
 * The identity token of this job, for an audience, as the runner gives it to a job with `id-token: write`. Not by
 * @actions/core, which has its own idea of proxies and of what passes, and loses the status.
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
export async function requestIdToken(audience: string, options: IdTokenOptions): Promise<string> {
  for (let tried = 1; ; tried++) {
    try {
      return await request(audience, options);
    } catch (error) {
      if (tried === mostTries || signInFailure(error)?.verdict !== 'passing') throw error;
      await options.clock.sleep(backoffMs(backoff, tried, Math.random));
    }
  }
}

async function request(audience: string, { env, connections }: IdTokenOptions): Promise<string> {
  const url = `${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`;
  const headers = { authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}`, accept: 'application/json' };
  const answer = await connections.fetch(url, { headers, redirect: 'error' }).then(
    async (response) => {
      const { text, isOversized } = await readText(response);
      return { status: response.status, text: isOversized ? 'the response is too long' : text };
    },
    (error: Error) => ({ status: undefined, text: messageOf(error.cause ?? error) }),
  );
  const { status, text } = answer;
  const token = status === 200 ? tokenIn(text) : undefined;
  if (token === undefined) {
    const said = `The job’s OIDC token: ${status === undefined ? text : `HTTP ${status}: ${text}`}`;
    throw new SignInError({
      point: 'id token',
      status,
      text: said.slice(0, longestMessage).replace(/\s+/g, ' ').trim(),
    });
  }
  setSecret(token);
  return token;
}

function tokenIn(text: string): string | undefined {
  try {
    const { value } = JSON.parse(text) as { value?: unknown };
    return typeof value === 'string' && value !== '' ? value : undefined;
  } catch {
    return undefined;
  }
}
