import {
  AzureAuthorityHosts,
  AzureCliCredential,
  ChainedTokenCredential,
  ClientAssertionCredential,
  EnvironmentCredential,
} from '@azure/identity';
import type { EntraInputs } from '../inputs/sign-in.ts';
import type { Connections } from '../network/connections.ts';
import { azureConnection } from './azure-connection.ts';
import { requestIdToken } from './id-token.ts';

export type Credential = ChainedTokenCredential | ClientAssertionCredential;

/** What GitHub's token is meant for: https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust */
const federationAudience = 'api://AzureADTokenExchange';

/**
 * Sign-in with Microsoft Entra ID: with a tenant and a client by the job's own federated token, which needs
 * `id-token: write`; without, by what an earlier azure/login step left, or AZURE_* variables.
 */
export function createCredential(
  entra: EntraInputs | undefined,
  connections: Connections,
  env: NodeJS.ProcessEnv = process.env,
): Credential {
  // The SDK takes an empty variable for an address.
  const authorityHost = env.AZURE_AUTHORITY_HOST || AzureAuthorityHosts.AzurePublicCloud;
  const options = { authorityHost, ...azureConnection(connections) };
  if (!entra) return new ChainedTokenCredential(new EnvironmentCredential(options), new AzureCliCredential());
  return new ClientAssertionCredential(
    entra.tenantId,
    entra.clientId,
    () => requestIdToken(federationAudience, { env, connections }),
    {
      ...options,
      // Only Microsoft's own clouds are known to the discovery: https://learn.microsoft.com/entra/msal/javascript/node/configuration
      disableInstanceDiscovery: !isMicrosoftCloud(authorityHost),
    },
  );
}

/** Whether an authority is one of Microsoft's own clouds, the sovereign ones among them. */
export const isMicrosoftCloud = (host: string): boolean =>
  Object.values(AzureAuthorityHosts).some((known) => new URL(known).host === URL.parse(host)?.host);
