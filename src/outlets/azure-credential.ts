import type { AccessToken, GetTokenOptions } from '@azure/identity';
import type { Clock } from '../async/clock.ts';
import { type SignInPoint, signInError, signInErrorIn } from '../errors/sign-in.ts';
import type { EntraInputs } from '../inputs/sign-in.ts';
import type { Connections } from '../network/connections.ts';
import { messageOf } from '../text/error-text.ts';
import { cliToken } from './azure-cli.ts';
import { azureConnection } from './azure-connection.ts';
import { BorrowedSignIn } from './borrowed-sign-in.ts';
import { requestIdToken } from './id-token.ts';

/** Gives tokens to the clients of Azure. Rejects with a `SignInError`. */
export interface Credential {
  getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken>;
}

export interface CredentialOptions {
  entra: EntraInputs | undefined;
  connections: Connections;
  env: NodeJS.ProcessEnv;
  clock: Clock;
  /** Hears when a sign-in that an earlier step left ends for good, in milliseconds of the clock. */
  ends: (atMs: number) => void;
}

/** What GitHub's token is meant for: https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust */
const federationAudience = 'api://AzureADTokenExchange';

/**
 * Sign-in with Microsoft Entra ID: with a tenant and a client by the job's own federated token, which needs
 * `id-token: write`; without, by AZURE_* variables, or by what an earlier azure/login step left.
 */
export async function createCredential(options: CredentialOptions): Promise<Credential> {
  const { entra, connections, env } = options;
  if (!entra && !hasVariables(env)) {
    const get = (scope: string) => orSignInError('earlier step', cliToken(scope, env));
    const borrowed = new BorrowedSignIn({ ...options, get });
    return { getToken: (scopes) => borrowed.getToken([scopes].flat()[0] ?? '') };
  }
  const { AzureAuthorityHosts, ClientAssertionCredential, EnvironmentCredential } = await import('@azure/identity');
  // The SDK takes an empty variable for an address.
  const authorityHost = env.AZURE_AUTHORITY_HOST || AzureAuthorityHosts.AzurePublicCloud;
  const azure = { authorityHost, ...azureConnection(connections) };
  if (!entra) {
    const environment = new EnvironmentCredential(azure);
    return { getToken: (scopes, more) => orSignInError('environment', environment.getToken(scopes, more)) };
  }
  const assertion = () => requestIdToken(federationAudience, options);
  const own = new ClientAssertionCredential(entra.tenantId, entra.clientId, assertion, {
    ...azure,
    // Only Microsoft's own clouds are known to the discovery: https://learn.microsoft.com/entra/msal/javascript/node/configuration
    disableInstanceDiscovery: !isOneOf(Object.values(AzureAuthorityHosts), authorityHost),
  });
  return { getToken: (scopes, more) => orSignInError('own token', own.getToken(scopes, more)) };
}

/** https://learn.microsoft.com/javascript/api/@azure/identity/environmentcredential */
const hasVariables = (env: NodeJS.ProcessEnv): boolean =>
  Boolean(env.AZURE_TENANT_ID && env.AZURE_CLIENT_ID) &&
  Boolean(env.AZURE_CLIENT_SECRET || env.AZURE_CLIENT_CERTIFICATE_PATH || (env.AZURE_USERNAME && env.AZURE_PASSWORD));

async function orSignInError<T>(point: SignInPoint, token: Promise<T>): Promise<T> {
  try {
    return await token;
  } catch (error) {
    throw signInErrorIn(error) ?? signInError(point, messageOf(error));
  }
}

/** Whether an authority is one of Microsoft's own clouds, the sovereign ones among them. */
export const isOneOf = (clouds: readonly string[], host: string): boolean =>
  clouds.some((known) => new URL(known).host === URL.parse(host)?.host);
