import { setSecret } from '@actions/core';
import type { Connections } from '../network/connections.ts';

export interface IdTokenOptions {
  env: NodeJS.ProcessEnv;
  connections: Connections;
}

/**
 * The identity token of this job, for an audience, as the runner gives it to a job with `id-token: write`. Not by
 * @actions/core, which has its own idea of proxies, follows redirects and loses the status.
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
export async function requestIdToken(audience: string, { env, connections }: IdTokenOptions): Promise<string> {
  const url = `${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`;
  const headers = { authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}`, accept: 'application/json' };
  const response = await connections.fetch(url, { headers, redirect: 'error' });
  const text = await response.text();
  const token = response.ok ? tokenIn(text) : undefined;
  if (token === undefined) throw new Error(`The OIDC token was not given: HTTP ${response.status}: ${text}`);
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
