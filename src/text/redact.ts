import { visible } from './escape.ts';

/**
 * Makes text that came from outside fit to be stored, shown or sent: takes the secrets out of it, and only then cuts it to
 * `longest` characters, so that no part of a secret is left at the cut.
 */
export type Redact = (text: string, longest?: number) => string;

/** What a service says may be a page long, or a megabyte. */
export const longestReason = 500;

/** Shorter texts are no secrets, and would be found everywhere. */
const shortestSecret = 6;

/** Replaces each secret by `***`, in all its forms, and whatever looks like a token that was made in mid-run. */
export function createRedactor(secrets: readonly string[]): Redact {
  const forms = secrets
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap(formsOf)
    .toSorted((one, other) => other.length - one.length);
  return (text, longest = longestReason) => {
    const rest = forms.reduce((before, form) => before.replaceAll(form, '***'), text).replace(webToken, '***');
    return rest.length <= longest ? rest : `${rest.slice(0, longest - 1).toWellFormed()}…`;
  };
}

/** A secret as it is, and as Base64 and URL encoding write it. */
export const formsOf = (secret: string): string[] => [
  ...new Set([secret, encodeURIComponent(secret.toWellFormed()), Buffer.from(secret).toString('base64')]),
];

/** A JSON Web Token, whole or in part, such as Microsoft Entra ID issues: it begins with `{"` in Base64, https://www.rfc-editor.org/rfc/rfc7519 */
const webToken = /eyJ[A-Za-z0-9_-]{17,}(?:\.[A-Za-z0-9_-]*)*/g;

// GitHub: https://github.blog/engineering/behind-githubs-new-authentication-token-formats/
const suspects = [
  /gh[a-z]_[A-Za-z0-9_]{10,}|github_pat_\w+/g,
  /SG\.[\w.-]{8,}/g,
  /(?<=(?:AccountKey|SharedAccessKey|SharedAccessSignature|[?&;](?:key|sig|code))=)[^\s;&"]+/gi,
  /[A-Za-z0-9+/]{20,}={1,2}/g,
];
const longWord = /[A-Za-z0-9+/_-]{40,}/g;
const isMixed = (word: string): boolean => /[a-z]/.test(word) && /[A-Z]/.test(word) && /\d/.test(word);

/** Takes out whatever has the form of a key or a token: for inputs into which a secret may have been put by mistake. */
export const withoutSuspects = (text: string): string =>
  suspects
    .reduce((rest, pattern) => rest.replace(pattern, '***'), text)
    .replace(longWord, (word) => (isMixed(word) ? '***' : word));

export type Quote = (value: unknown) => string;

/** So much of a value tells which one it is. */
const longestQuote = 100;

/** Quotes values without what is, or looks like, a secret; short enough that what follows can be read. */
export const createQuote =
  (redact: Redact): Quote =>
  (value) => {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
    const shown = visible(redact(withoutSuspects(redact(text, Number.POSITIVE_INFINITY)), longestQuote));
    return typeof value === 'string' ? `"${shown}"` : shown;
  };
