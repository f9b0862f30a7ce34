import { authorityHosts } from '../network/clouds.ts';
import { isLoopback } from '../network/loopback.ts';
import { troubles } from '../text/troubles/troubles.ts';
import { type InputReader, type Read, whole } from './reader.ts';

/** An application of Microsoft Entra ID that trusts this workflow. */
export interface EntraInputs {
  tenantId: string;
  clientId: string;
}

export function readEntra(reader: InputReader): Read<EntraInputs | undefined> {
  if (!reader.optional('azure-tenant-id') && !reader.optional('azure-client-id')) return undefined;
  const tenantId = reader.required('azure-tenant-id', 'with `azure-client-id`');
  const clientId = reader.required('azure-client-id', 'with `azure-tenant-id`');
  for (const name of ['azure-tenant-id', 'azure-client-id'] as const) checkId(reader, name, reader.text(name));
  return whole<EntraInputs>({ tenantId, clientId });
}

/**
 * The SDK puts each in front of the host that it signs in at, whatever it has inside:
 * https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/identity/identity/src/regionalAuthority.ts
 * https://github.com/AzureAD/microsoft-authentication-library-for-js/blob/dev/lib/msal-node/src/utils/Constants.ts
 */
const regionVariables = ['AZURE_REGIONAL_AUTHORITY_NAME', 'MSAL_FORCE_REGION', 'REGION_NAME'] as const;

/** Checks what only a sign-in needs: a run with keys does not care. */
export function checkSignIn(reader: InputReader, entra: Read<EntraInputs | undefined>): void {
  const { AZURE_AUTHORITY_HOST: authorityHost = '', AZURE_TENANT_ID: tenantId = '' } = reader.env;
  const authority = URL.parse(authorityHost);
  // Any other address would end the sign-in without a reason that helps, or get what it is for.
  if (
    authorityHost !== '' &&
    (authority?.protocol !== 'https:' ||
      !(isLoopback(authority.hostname) || authorityHosts.includes(authority.hostname)))
  )
    reader.fault(
      `AZURE_AUTHORITY_HOST: must be the https: address of one of Microsoft’s clouds, such as https://login.microsoftonline.us (found ${reader.quote(authorityHost)})`,
    );
  for (const name of regionVariables) {
    const region = reader.env[name] ?? '';
    if (!/^[\w-]*$/.test(region))
      reader.fault(`${name}: must be the name of an Azure region (found ${reader.quote(region)})`);
  }
  if (entra === undefined) checkId(reader, 'AZURE_TENANT_ID', tenantId);
  // The runner sets it for a job with `id-token: write`: https://docs.github.com/en/actions/reference/security/oidc
  else if (!reader.env.ACTIONS_ID_TOKEN_REQUEST_URL)
    reader.fault(`azure-client-id: the job cannot request an OIDC token. ${troubles.idToken.remedy}`);
}

/** The SDK throws for any other tenant before it signs in. */
function checkId(reader: InputReader, name: string, id: string): void {
  if (!/^[A-Za-z0-9.-]*$/.test(id))
    reader.fault(`${name}: must have only letters, digits, dots and hyphens (found ${reader.quote(id)})`);
}
