import type { Trouble } from './trouble.ts';

/** The sign-in with Microsoft Entra ID fails. */
export const signInTroubles = {
  idToken: {
    sign: '`the job cannot request an OIDC token`',
    remedy: 'Add `permissions: { contents: read, id-token: write }` to the job.',
  },
  entraSignIn: {
    sign: '`sign-in` with `AADSTS` and a number, or `Credential`',
    remedy: 'Look up the number at https://login.microsoftonline.com/error, and check who signs in.',
  },
  entraSubject: {
    sign: '`sign-in` with `AADSTS700213`, or another number for the issuer or the audience',
    remedy: 'Set issuer, subject and audience of the application’s federated credential to the values in the message.',
  },
  entraApplication: {
    sign: '`sign-in` with `AADSTS700016` or `AADSTS90002`',
    remedy: 'Check `azure-tenant-id` and `azure-client-id`: the tenant has no such application, or it is turned off.',
  },
  entraExpired: {
    sign: '`sign-in` with `AADSTS700024`, or `sign-in of an earlier step ends`',
    remedy:
      'Set `azure-tenant-id` and `azure-client-id`, so that the action gets new tokens, or run azure/login right before it.',
  },
  entraClock: {
    sign: '`sign-in` with `AADSTS700024`, with `azure-client-id`',
    remedy: 'Check the clock of the runner: the job’s OIDC token is a few minutes old at most.',
  },
  entraSecret: {
    sign: '`sign-in` with `AADSTS7000215` or `AADSTS7000222`',
    remedy: 'Create a new client secret and set AZURE_CLIENT_SECRET to it, or use `azure-client-id` without a secret.',
  },
  entraResource: {
    sign: '`sign-in` with `AADSTS500011`',
    remedy: 'Check the endpoint, and that the tenant in `azure-tenant-id` is the one of the service.',
  },
  entraPolicy: {
    sign: '`sign-in` with `AADSTS53003` or `AADSTS50105`',
    remedy: 'Ask an administrator to allow the application from this runner, or to assign it.',
  },
  entraNobody: {
    sign: '`sign-in` with `az`',
    remedy:
      'Set `azure-tenant-id` and `azure-client-id`, run azure/login before this action, or set the key of the service.',
  },
  entraUnreachable: {
    sign: '`sign-in` with `endpoints_resolution_error`, `network_error`, a lost connection, or a status of 500 or more',
    remedy:
      'Run again later. If it persists, check `azure-tenant-id` and AZURE_AUTHORITY_HOST, and that the runner can reach that address.',
  },
} as const satisfies Record<string, Trouble>;
