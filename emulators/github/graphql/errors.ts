import type { GraphQLError, GraphQLFormattedError } from 'graphql';

/** An error as GitHub writes it: `type` stands beside `message`, not in `extensions`. */
export interface AnswerError {
  type?: string;
  code?: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
  locations?: GraphQLFormattedError['locations'];
  message: string;
}

/** What a resolver throws when GitHub would refuse that field. */
export class FieldRefusal extends Error {
  readonly type: string | undefined;
  readonly extensions: Record<string, unknown> | undefined;
  constructor(type: string | undefined, message: string, extensions?: Record<string, unknown>) {
    super(message);
    this.type = type;
    this.extensions = extensions;
  }
}

/** A field that GitHub's schema has and this emulator has no answer for. */
export class EmulatorGap extends Error {}

export function formatError(error: GraphQLError): AnswerError {
  const refusal = error.originalError instanceof FieldRefusal ? error.originalError : undefined;
  return {
    ...(refusal?.type ? { type: refusal.type } : {}),
    ...(error.path ? { path: error.path } : {}),
    ...(refusal?.extensions ? { extensions: refusal.extensions } : {}),
    ...(error.locations ? { locations: error.locations } : {}),
    message: error.message,
  };
}

export function isGap(error: GraphQLError): boolean {
  return error.originalError instanceof EmulatorGap;
}

// https://docs.github.com/en/graphql/guides/using-pagination-in-the-graphql-api#changing-the-number-of-items-per-page
export function missingBoundaries(connection: string): FieldRefusal {
  return new FieldRefusal(
    'MISSING_PAGINATION_BOUNDARIES',
    `You must provide a \`first\` or \`last\` value to properly paginate the \`${connection}\` connection.`,
  );
}

export function excessivePagination(connection: string, argument: string, asked: number): FieldRefusal {
  return new FieldRefusal(
    'EXCESSIVE_PAGINATION',
    `Requesting ${asked} records on the \`${connection}\` connection exceeds the \`${argument}\` limit of 100 records.`,
  );
}

export function notFound(kind: string, description: string): FieldRefusal {
  const article = /^[AEIO]/.test(kind) ? 'an' : 'a';
  return new FieldRefusal('NOT_FOUND', `Could not resolve to ${article} ${kind} with the ${description}.`);
}

// https://docs.github.com/en/enterprise-cloud@latest/authentication/authenticating-with-single-sign-on/about-authentication-with-single-sign-on
export const samlMessage =
  'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.';

// https://docs.github.com/en/enterprise-cloud@latest/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/managing-allowed-ip-addresses-for-your-organization
export function allowListMessage(login: string): string {
  return (
    `Although you appear to have the correct authorization credentials, the \`${login}\` organization has an IP allow ` +
    'list enabled, and your IP address is not permitted to access this resource.'
  );
}

// https://docs.github.com/en/organizations/managing-programmatic-access-to-your-organization/setting-a-personal-access-token-policy-for-your-organization
export const lifetimeMessage = (login: string): string =>
  `The '${login}' organization forbids access via a fine-grained personal access tokens if the token's lifetime is greater ` +
  "than 366 days. Please adjust your token's lifetime at the following URL: https://github.com/settings/personal-access-tokens/1";

export const classicMessage = (login: string): string =>
  `\`${login}\` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal ` +
  'access token with fine-grained permissions.';

/** Where the token can be authorized for single sign-on, as a header says it. */
export const ssoHeader = (login: string): Record<string, string> => ({
  'x-github-sso': `required; url=https://github.com/orgs/${login}/sso?authorization_request=emulated`,
});

export function samlRefusal(): FieldRefusal {
  return new FieldRefusal('FORBIDDEN', samlMessage, { saml_failure: true });
}

export const notAccessible = (kind: 'integration' | 'personal access token'): FieldRefusal =>
  new FieldRefusal('FORBIDDEN', `Resource not accessible by ${kind}`, { saml_failure: false });

export function allowListRefusal(login: string): FieldRefusal {
  return new FieldRefusal('FORBIDDEN', allowListMessage(login), { saml_failure: false });
}
