import type { KeyObject } from 'node:crypto';
import { verifyJwt } from './jwt.ts';

/** What Microsoft Entra ID knows: one tenant with one application and its federated credential. */
export interface Registration {
  tenantId: string;
  clientId: string;
  issuer: string;
  /** Matched with regard to case: https://learn.microsoft.com/entra/workload-id/workload-identity-federation */
  subject: string;
  audience: string;
  /** Of the issuer. */
  publicKey: KeyObject;
  /** The resources that a token can be had for, as `https://cosmos.azure.com`; undefined: any. */
  resources: readonly string[] | undefined;
}

export interface Refusal {
  status: number;
  error: string;
  /** The number after AADSTS. */
  code: number;
  message: string;
}

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const advice =
  'Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation';

const invalid = (code: number, message: string, error = 'invalid_request'): Refusal => ({
  status: 400,
  error,
  code,
  message,
});
const denied = (code: number, message: string): Refusal => ({ status: 401, error: 'invalid_client', code, message });

/**
 * Refuses what Entra ID refuses about a client credentials request with a federated assertion; undefined: a token is due.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export function checkTokenRequest(tenant: string, form: URLSearchParams, known: Registration): Refusal | undefined {
  if (tenant !== known.tenantId) {
    return invalid(90002, `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID.`);
  }
  for (const name of ['grant_type', 'client_id', 'scope', 'client_assertion_type', 'client_assertion']) {
    if (!form.get(name)) return invalid(900144, `The request body must contain the following parameter: '${name}'.`);
  }
  if (form.get('grant_type') !== 'client_credentials') {
    return invalid(70003, 'The app requested an unsupported grant type.', 'unsupported_grant_type');
  }
  if (form.get('client_id') !== known.clientId) {
    const message = `Application with identifier '${form.get('client_id')}' was not found in the directory '${tenant}'.`;
    return invalid(700016, message, 'unauthorized_client');
  }
  return checkScope(form.get('scope') ?? '', known) ?? checkAssertion(form, known);
}

function checkScope(scope: string, { resources }: Registration): Refusal | undefined {
  const requested = scope.split(' ').filter((name) => !['openid', 'profile', 'offline_access'].includes(name));
  const [resource = ''] = requested;
  if (requested.length !== 1 || !resource.endsWith('/.default')) {
    return invalid(1002012, `The provided value for scope ${scope} is not valid.`, 'invalid_scope');
  }
  const name = resource.slice(0, -'/.default'.length);
  if (resources === undefined || resources.includes(name.replace(/\/$/, ''))) return undefined;
  return invalid(500011, `The resource principal named ${name} was not found in the tenant.`, 'invalid_resource');
}

function checkAssertion(form: URLSearchParams, known: Registration): Refusal | undefined {
  if (form.get('client_assertion_type') !== assertionType) {
    return invalid(50027, `The client assertion type must be '${assertionType}'.`);
  }
  const claims = verifyJwt(form.get('client_assertion') ?? '', known.publicKey);
  if (claims === undefined)
    return denied(700027, 'The certificate or key used to sign the client assertion is unknown.');
  if (claims.iss !== known.issuer) {
    return denied(700211, mismatch('issuer', claims.iss));
  }
  if (claims.aud !== known.audience) {
    return denied(700212, mismatch('audience', claims.aud));
  }
  if (claims.sub !== known.subject) {
    return denied(700213, mismatch('subject', claims.sub));
  }
  if (Number(claims.exp) * 1_000 > Date.now()) return undefined;
  return denied(700024, 'Client assertion is not within its valid time range.');
}

const mismatch = (what: string, value: unknown): string =>
  `No matching federated identity record found for presented assertion ${what} '${value}'. Please note that the matching is done using a case-sensitive comparison. ${advice}`;
