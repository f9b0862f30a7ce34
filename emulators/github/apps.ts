import { createVerify, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type Answer, json, refuse } from './answer.ts';
import { isoSeconds } from './fixtures.ts';
import type { Grant, Installation, Permission, Permissions } from './tokens.ts';

/** A GitHub App. */
export interface App {
  id: number;
  clientId: string;
  publicKey: KeyObject;
  installations: Installation[];
  /** How long a token lasts; an hour, unless a test is not to wait for that. */
  tokenMs?: number;
}

export const readPermissions: Permissions = { metadata: 'read', issues: 'read', pull_requests: 'read' };

let keys: { publicKey: KeyObject; privateKey: KeyObject } | undefined;

/** An App for tests, with its private key as GitHub hands it out (PKCS#1); one key a process, since each takes a while. */
export function makeApp(installations: Installation[]): App & { privateKey: string } {
  keys ??= generateKeyPairSync('rsa', { modulusLength: 2048 });
  const privateKey = keys.privateKey.export({ type: 'pkcs1', format: 'pem' }) as string;
  return { id: 1_234, clientId: 'Iv23liEmulatedApp001', publicKey: keys.publicKey, installations, privateKey };
}

export const idOf = ({ login, id }: Installation): number =>
  id ?? 50_000_000 + [...login.toLowerCase()].reduce((sum, letter) => (31 * sum + letter.charCodeAt(0)) % 9_999_991, 7);

const documentation = 'https://docs.github.com/rest';
const longestSeconds = 600;

export type AppCredentials = { status: 'granted'; app: App } | { status: 'refused'; answer: Answer };

/**
 * Whether a JSON Web Token is one of an App's, in the words in which GitHub refuses another:
 * https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
export function readAppCredentials(header: string | undefined, apps: readonly App[], nowMs: number): AppCredentials {
  const token = /^(?:bearer|token) +(\S+)$/i.exec(header?.trim() ?? '')?.[1] ?? '';
  const [head = '', payload = '', signature = '', ...rest] = token.split('.');
  const claims = claimsOf(payload);
  const refused = (status: number, message: string): AppCredentials => ({
    status: 'refused',
    answer: refuse(status, message, documentation),
  });
  if (claimsOf(head)?.alg !== 'RS256' || !claims || rest.length > 0)
    return refused(401, 'A JSON web token could not be decoded');
  const { iss, iat, exp } = claims;
  const app = apps.find(({ id, clientId }) => String(iss) === String(id) || iss === clientId);
  // https://github.com/actions/create-github-app-token/issues/136
  if (!app) return refused(404, 'Integration not found');
  const verify = createVerify('RSA-SHA256').update(`${head}.${payload}`);
  if (!verify.verify(app.publicKey, signature, 'base64url'))
    return refused(401, 'A JSON web token could not be decoded');
  // https://github.com/octokit/auth-app.js/issues/146 and https://github.com/octokit/auth-app.js/issues/698
  const now = nowMs / 1000;
  if (!Number.isInteger(iat) || Number(iat) > now)
    return refused(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  if (!Number.isInteger(exp) || Number(exp) <= now)
    return refused(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  if (Number(exp) - now > longestSeconds)
    return refused(401, "'Expiration time' claim ('exp') is too far in the future");
  return { status: 'granted', app };
}

function claimsOf(part: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** https://docs.github.com/en/rest/apps/apps#list-installations-for-the-authenticated-app */
export function installationObject(
  app: App,
  installation: Installation,
  account: { login: string; id: number; type: string },
  apiBase: string,
): Record<string, unknown> {
  const id = idOf(installation);
  return {
    id,
    account,
    access_tokens_url: `${apiBase}/app/installations/${id}/access_tokens`,
    repositories_url: `${apiBase}/installation/repositories`,
    app_id: app.id,
    client_id: app.clientId,
    target_id: account.id,
    target_type: account.type,
    repository_selection: 'all',
    permissions: installation.permissions ?? readPermissions,
    events: [],
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    suspended_at: installation.isSuspended ? '2026-06-01T00:00:00Z' : null,
    suspended_by: null,
  };
}

const createToken = 'https://docs.github.com/rest/reference/apps#create-an-installation-access-token-for-an-app';

/** https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app */
export function createInstallationToken(
  { app, installation, body, nowMs }: { app: App; installation: Installation; body: string; nowMs: number },
  tokens: Map<string, Grant>,
): Answer {
  if (installation.isSuspended) return refuse(403, 'This installation has been suspended', createToken);
  const has = { metadata: 'read', ...(installation.permissions ?? readPermissions) } as Permissions;
  const { permissions = has } = (claimsOf(Buffer.from(body || '{}').toString('base64url')) ?? {}) as {
    permissions?: Permissions;
  };
  const isGranted = Object.entries(permissions).every(([name, level]) => {
    const granted = has[name as Permission];
    return granted === 'write' || (granted !== undefined && granted === level);
  });
  if (!isGranted) return refuse(422, 'The permissions requested are not granted to this installation.', createToken);
  // GitHub states it to the second.
  const expiresAt = new Date(Math.floor(nowMs / 1000) * 1000 + (app.tokenMs ?? 3_600_000));
  const token = longToken(app, tokens.size, expiresAt);
  tokens.set(token, { ...grantOf(installation, permissions), expiresAt });
  const expires_at = isoSeconds(expiresAt.getTime());
  return json(201, { token, expires_at, permissions, repository_selection: 'all' });
}

/** The budgets of an installation are kept by its login, whatever its token. */
function grantOf(installation: Installation, permissions: Permissions): Grant {
  const { login, pointsPerHour, restRequestsPerHour } = installation;
  const all: Permission[] = ['issues', 'pull_requests', 'contents', 'discussions'];
  return {
    login: `installation of ${login}`,
    id: idOf(installation),
    installation,
    lacks: all.filter((name) => permissions[name] === undefined),
    ...(pointsPerHour !== undefined && { pointsPerHour }),
    ...(restRequestsPerHour !== undefined && { restRequestsPerHour }),
  };
}

/** In the long form, about 520 characters: https://github.blog/changelog/2026-05-15-github-app-installation-tokens-per-request-override-header/ */
function longToken(app: App, count: number, expiresAt: Date): string {
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: 'github.com', exp: expiresAt.getTime() / 1000, jti: `${count}-${expiresAt.getTime()}` };
  const signature = Buffer.from(`${count}`.padEnd(256, 'signature of the emulator ')).toString('base64url');
  return `ghs_${app.id}_${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}.${signature}`;
}
