import type { InputName } from './defaults.ts';
import { headersIn } from './otlp-headers.ts';

export const secretInputs = [
  'github-token',
  'cosmos-key',
  'event-grid-key',
  'sendgrid-api-key',
  'application-insights-connection-string',
] as const satisfies readonly InputName[];

export type SecretInput = (typeof secretInputs)[number];

/**
 * Variables whose name says that they hold a secret: of the runner, such as `ACTIONS_RUNTIME_TOKEN`, of Azure, such as
 * `AZURE_CLIENT_SECRET`, `AZURE_CLIENT_CERTIFICATE_PASSWORD` and `AZURE_STORAGE_KEY`, and whatever else a job was given.
 */
const secretVariable =
  /(?:secret|password|passwd|token|[_-]sas|connection[_-]?string|(?:api|access|account|storage|primary|secondary|private|shared|master|cosmos|grid)[_-]?key)$/i;
// Their values often hold the key of whoever receives: https://opentelemetry.io/docs/specs/otel/protocol/exporter/
const headerVariable = /^OTEL_EXPORTER_OTLP_(?:\w+_)?HEADERS$/;
const proxyVariable = /^(?:https?|all)_proxy$/i;
// https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string
const keyInside = /(?:AccountKey|SharedAccessKey|SharedAccessSignature|InstrumentationKey|\bsig)=([^;&\s]+)/gi;
// https://github.com/Azure/login#login-with-a-service-principal-secret
const secretOfApp = /"clientSecret"\s*:\s*"([^"]+)"/g;

/** Every secret that this process was given: by the inputs of the step, and by the environment of the job. */
export function secretsIn(get: (name: string) => string, env: NodeJS.ProcessEnv): string[] {
  const variables = Object.entries(env).flatMap(([name, value = '']) => {
    if (proxyVariable.test(name)) return credentialsIn(value);
    if (headerVariable.test(name)) return Object.values(headersIn(value));
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
  return [credentials, credentials.slice(credentials.indexOf(':') + 1)];
}

/** Of a private key each line is as secret as the whole; its first and last are in every such key. */
const linesOf = (value: string): string[] => {
  const lines = value.split(/\r?\n|\\n/);
  return lines.length === 1 ? [] : lines.filter((line) => !line.startsWith('-----'));
};
