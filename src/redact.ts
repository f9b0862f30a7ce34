/** Takes secrets out of a text that came from outside, before it is stored, shown or sent. */
export type Redact = (text: string) => string;

/** Shorter texts are no secrets, and would be found everywhere. */
const shortestSecret = 6;

/** Replaces each secret by `***`: as it is, and as Base64 and URL encoding write it. */
export function createRedactor(secrets: readonly string[]): Redact {
  const forms = secrets
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap((secret) => [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)])
    .toSorted((one, other) => other.length - one.length);
  return (text) => forms.reduce((rest, form) => rest.replaceAll(form, '***'), text);
}
