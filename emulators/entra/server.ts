import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { createServerCertificate, type ServerCertificate } from '../certificate.ts';
import { listen, readText, sendJson, stop } from '../listen.ts';
import { signJwt } from './jwt.ts';
import { githubIssuer } from './oidc.ts';
import { checkTokenRequest, type Refusal, type Registration } from './token-request.ts';

export interface EntraOptions {
  port?: number;
  tenantId?: string;
  clientId?: string;
  /** The public key that verifies the assertions: `RunnerOidc.publicKey`. */
  publicKey: KeyObject;
  issuer?: string;
  subject?: string;
  audience?: string;
  /** The resources that a token can be had for; any by default. */
  resources?: string[];
  /** Tokens are added here: pass the `acceptedTokens` of the emulator that is to take them. */
  issuedTokens?: string[];
  lifetimeSeconds?: number;
  /** Made for this endpoint alone by default; `NODE_EXTRA_CA_CERTS` takes one file, so share it with other emulators. */
  certificate?: ServerCertificate;
  /** By which it is known, and names its addresses; localhost by default. */
  host?: string;
}

export interface TokenRequest {
  path: string;
  /** The form's fields, for a request for a token. */
  form: Record<string, string>;
  status: number;
  /** The AADSTS number of a refusal. */
  code: number | undefined;
}

export interface Entra {
  /** For `AZURE_AUTHORITY_HOST`: `https://localhost:<port>/`. */
  readonly authorityHost: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly caCertificatePem: string;
  /** For `NODE_EXTRA_CA_CERTS`. */
  readonly caCertificatePath: string;
  readonly requests: readonly TokenRequest[];
  readonly issuedTokens: readonly string[];
  close(): Promise<void>;
}

/** Starts a Microsoft Entra ID token endpoint for federated sign-in, by https, since MSAL takes nothing else. */
export async function startEntra(options: EntraOptions): Promise<Entra> {
  const known: Registration = {
    tenantId: options.tenantId ?? '11111111-1111-1111-1111-111111111111',
    clientId: options.clientId ?? '22222222-2222-2222-2222-222222222222',
    issuer: options.issuer ?? githubIssuer,
    subject: options.subject ?? 'repo:octokit/octokit.rb:ref:refs/heads/main',
    audience: options.audience ?? 'api://AzureADTokenExchange',
    publicKey: options.publicKey,
    resources: options.resources,
  };
  const certificate = options.certificate ?? (await createServerCertificate());
  const endpoint = new TokenEndpoint(known, options);
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (incoming, response) => {
    endpoint.handle(incoming, response).catch(() => response.destroy());
  });
  endpoint.authorityHost = `https://${options.host ?? 'localhost'}:${await listen(server, options.port)}/`;
  return {
    authorityHost: endpoint.authorityHost,
    tenantId: known.tenantId,
    clientId: known.clientId,
    caCertificatePem: certificate.caPem,
    caCertificatePath: certificate.caPath,
    requests: endpoint.requests,
    issuedTokens: endpoint.issuedTokens,
    close: async () => {
      await stop(server);
      if (options.certificate === undefined) certificate.remove();
    },
  };
}

class TokenEndpoint {
  authorityHost = '';
  readonly requests: TokenRequest[] = [];
  readonly issuedTokens: string[];
  readonly #known: Registration;
  readonly #lifetimeSeconds: number;
  readonly #key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

  constructor(known: Registration, options: EntraOptions) {
    this.#known = known;
    this.#lifetimeSeconds = options.lifetimeSeconds ?? 3_599;
    this.issuedTokens = options.issuedTokens ?? [];
  }

  async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(incoming.url ?? '/', this.authorityHost);
    const form = new URLSearchParams(await readText(incoming));
    const [, tenant = ''] = pathname.split('/');
    const record: TokenRequest = { path: pathname, form: Object.fromEntries(form), status: 200, code: undefined };
    this.requests.push(record);
    if (pathname.endsWith('/.well-known/openid-configuration')) {
      return sendJson(response, 200, this.#configuration(tenant));
    }
    if (incoming.method !== 'POST' || !pathname.endsWith('/oauth2/v2.0/token')) {
      record.status = 404;
      return sendJson(response, 404, {});
    }
    const refusal = checkTokenRequest(tenant, form, this.#known);
    if (refusal === undefined) return sendJson(response, 200, this.#issue(form.get('scope') ?? ''));
    Object.assign(record, { status: refusal.status, code: refusal.code });
    return sendJson(response, refusal.status, describeRefusal(refusal));
  }

  /** The addresses that MSAL goes on with: https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc */
  #configuration(tenant: string): object {
    const base = `${this.authorityHost}${tenant}`;
    return {
      issuer: `${base}/v2.0`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      end_session_endpoint: `${base}/oauth2/v2.0/logout`,
      device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
      response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      tenant_region_scope: 'EU',
      cloud_instance_name: 'microsoftonline.com',
    };
  }

  #issue(scope: string): object {
    const { tenantId, clientId } = this.#known;
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      aud: scope.replace(/\/?\.default$/, ''),
      iss: `https://sts.windows.net/${tenantId}/`,
      iat: now,
      nbf: now,
      exp: now + this.#lifetimeSeconds,
      appid: clientId,
      tid: tenantId,
      ver: '1.0',
      uti: randomUUID(),
    };
    const token = signJwt(claims, this.#key);
    this.issuedTokens.push(token);
    const expiry = { expires_in: this.#lifetimeSeconds, ext_expires_in: this.#lifetimeSeconds };
    return { token_type: 'Bearer', ...expiry, access_token: token };
  }
}

function describeRefusal({ error, code, message }: Refusal): object {
  const traceId = randomUUID();
  const correlationId = randomUUID();
  const timestamp = new Date().toISOString().replace('T', ' ').replace(/\..*/, 'Z');
  return {
    error,
    error_description: `AADSTS${code}: ${message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
  };
}
