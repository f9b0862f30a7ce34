import type { InputName } from './defaults.ts';
import { headersIn } from './otlp-headers.ts';

export const secretInputs = [
  'github-token',
  'github-app-private-key',
  'cosmos-key',
  'event-grid-key',
  'sendgrid-api-key',
  'application-insights-connection-string',
  'storage-key',
] as const satisfies readonly InputName[];

export type SecretInput = (typeof secretInputs)[number];

/**
 * Variables whose name says that they hold a secret: of the runner, such as `ACTIONS_RUNTIME_TOKEN`, of Azure, such as
 * `AZURE_CLIENT_SECRET`, `AZURE_CLIENT_CERTIFICATE_PASSWORD` and `AZURE_STORAGE_KEY`, and whatever else a job was given.
 */
const secretVariable =
  /(?:secret|password|passwd|passphrase|token|[_-](?:sas|pat|auth)|connection[_-]?string|(?:api|access|account|storage|primary|secondary|private|shared|master|cosmos|grid|instrumentation|subscription|signing|encryption|ssh)[_-]?key)$/i;
// Their values often hold the key of whoever receives: https://opentelemetry.io/docs/specs/otel/protocol/exporter/
const headerVariable = /^OTEL_EXPORTER_OTLP_(?:\w+_)?HEADERS$/;
const collectorVariable = /^OTEL_EXPORTER_OTLP_(?:\w+_)?ENDPOINT$/;
const proxyVariable = /^(?:https?|all)_proxy$/i;
// Of a database, for example, in a variable of any name.
const addressWithPassword = /^[a-z][a-z\d+.-]{0,30}:\/\/[^\s/?#@:]{0,200}:[^\s/?#@]{1,1000}@/i;
// https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string
const keyInside =
  /(?:AccountKey|SharedAccessKey|SharedAccessSignature|InstrumentationKey|\b(?:sig|password|pwd))=([^;&\s]+)/gi;
// https://github.com/Azure/login#login-with-a-service-principal-secret
const secretOfApp = /"clientSecret"\s*:\s*"([^"]+)"/g;

/** Every secret that this process was given: by the inputs of the step, and by the environment of the job. */
export function secretsIn(get: (name: string) => string, env: NodeJS.ProcessEnv): string[] {
  const variables = Object.entries(env).flatMap(([name, value = '']) => {
    if (collectorVariable.test(name))
      return [...credentialsIn(value), ...(URL.parse(value)?.searchParams.values() ?? [])];
    if (proxyVariable.test(name) || addressWithPassword.test(value)) return credentialsIn(value);
    if (headerVariable.test(name)) return valuesOf(value);
    return secretVariable.test(name) ? [value] : [];
  });
  const given = [...secretInputs.map(get), ...variables];
  const parts = given.flatMap(linesOf);
  // A variable of any name may have a connection string, as `AzureWebJobsStorage` does.
  const keys = [...given, ...Object.values(env)].flatMap((value = '') =>
    [keyInside, secretOfApp].flatMap((form) => [...value.matchAll(form)].map(([, key = '']) => key)),
  );
  return [...new Set([...given, ...parts, ...keys].map((value) => value.trim()))].filter(Boolean);
}

/** The password of an address, and what names the user together with it, where the password alone is short. */
function credentialsIn(address: string): string[] {
  const credentials = address.slice(0, Math.max(0, address.lastIndexOf('@'))).replace(/^[a-z]+:\/\//i, '');
  return [credentials, credentials.slice(credentials.indexOf(':') + 1), URL.parse(address)?.password ?? ''];
}

/** Each value, also of a header that is written so that nobody sends it, and what it has beside the name of its scheme. */
const valuesOf = (headers: string): string[] => {
  const written = headers.split(',').map((pair) => pair.slice(pair.search(/[=:]/) + 1));
  const values = [...Object.values(headersIn(headers)), ...written].map((value) => value.trim());
  const credentials = values.map((value) => value.slice(value.lastIndexOf(' ') + 1));
  return [...values, ...credentials, ...credentials.flatMap(basicIn)];
};

/** The user and password, and the password alone, of https://www.rfc-editor.org/rfc/rfc7617 */
function basicIn(credential: string): string[] {
  const text = Buffer.from(credential, 'base64').toString('utf8');
  return /^[!-~]+:[!-~]+$/.test(text) ? [text, text.slice(text.indexOf(':') + 1)] : [];
}

/** Of a private key each line is as secret as the whole, however its line ends were lost; its first and last are in every such key. */
const linesOf = (value: string): string[] => {
  const body = /-----BEGIN [A-Z ]+-----([\s\S]*)-----END/.exec(value)?.[1];
  if (body !== undefined) return body.split(/\s+|\\r|\\n/);
  const lines = value.split(/\r?\n|\\n/);
  return lines.length === 1 ? [] : lines.filter((line) => !line.startsWith('-----'));
};
