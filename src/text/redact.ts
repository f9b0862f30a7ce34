import { type Decoded, decode, fromBytes, toBytes } from './decoded.ts';
import { visible } from './escape.ts';
import { alike, type SecretForm, shortestSecret, spellingsOf } from './secret-forms.ts';

/**
 * Makes text that came from outside fit to be stored, shown or sent: takes the secrets out of it, and only then cuts it to
 * `longest` characters, so that no part of a secret is left at the cut.
 */
export type Redact = (text: string, longest?: number) => string;

/** What a service says may be a page long, or a megabyte. */
export const longestReason = 500;
/** What ends a run is shown whole: Microsoft Entra ID uses that much. */
export const longestProblem = 1_000;

/** Nothing beyond is read, and nothing shown that is near that end, where half a secret might stand. */
const longestRead = 32 * 1024;
const longestSpelling = 12 * 1024;

/** Replaces each secret by `***`, in all its spellings, and whatever looks like a token that was made in mid-run. */
export function createRedactor(secrets: readonly string[]): Redact {
  const known = secrets.filter((secret) => secret.length >= shortestSecret);
  const forms = [...new Map(known.flatMap(spellingsOf).map((form) => [`${form.kind} ${form.text}`, form])).values()];
  return (text, longest = longestReason) => {
    const bytes = toBytes(text.slice(0, longestRead));
    const end = text.length > longestRead ? bytes.length - longestSpelling : bytes.length;
    const hits = forms.length > 0 ? findAll(bytes, forms) : [];
    const rest = (hits.length > 0 || end < bytes.length ? without(bytes.slice(0, end), hits) : text).replace(
      madeToken,
      '***',
    );
    const isCut = end < bytes.length || rest.length > longest;
    return isCut ? `${rest.slice(0, longest - 1).toWellFormed()}…` : rest;
  };
}

interface Hit {
  from: number;
  to: number;
}

function findAll(bytes: string, forms: readonly SecretForm[]): Hit[] {
  const plain = decode(bytes, { undoesEscapes: false });
  const unescaped = /[%&\\]/.test(bytes) ? decode(bytes) : plain;
  const hits: Hit[] = [];
  for (const decoded of new Set([plain, unescaped])) {
    const texts = { same: decoded.text, lower: alike.lower(decoded.text), base64: alike.base64(decoded.text) };
    for (const form of forms)
      if (texts[form.kind].includes(form.text)) hits.push(...findOne(bytes, decoded, texts[form.kind], form));
  }
  return hits;
}

function findOne(bytes: string, { from, to }: Decoded, text: string, form: SecretForm): Hit[] {
  const hits: Hit[] = [];
  for (let at = text.indexOf(form.text); at !== -1; ) {
    const end = at + form.text.length;
    const [first, last] = form.kind === 'base64' ? wordAround(text, at, end, { from, to }) : [at, end - 1];
    const hit = { from: from[first] ?? 0, to: to[last] ?? 0 };
    if (form.canBeWrapped || !/\s/.test(bytes.slice(hit.from, hit.to))) hits.push(hit);
    at = text.indexOf(form.text, last + 1);
  }
  return hits;
}

/** What else is in a word of Base64 belongs to the same secret, as a user's name does. */
function wordAround(text: string, at: number, end: number, { from, to }: Omit<Decoded, 'text'>): [number, number] {
  const isJoined = (place: number): boolean => base64Letter.test(text[place] ?? '') && to[place] === from[place + 1];
  let first = at;
  while (isJoined(first - 1)) first--;
  let last = end - 1;
  while (base64Letter.test(text[last + 1] ?? '') && to[last] === from[last + 1]) last++;
  return [first, last];
}

const base64Letter = /[A-Za-z0-9+/=]/;

function without(bytes: string, hits: Hit[]): string {
  let at = 0;
  let rest = '';
  for (const { from, to } of hits.sort((one, other) => one.from - other.from)) {
    if (from >= at) rest += `${bytes.slice(at, from)}***`;
    at = Math.max(at, to);
  }
  return fromBytes(rest + bytes.slice(at));
}

// Tokens that are made in mid-run. A JSON Web Token, whole or in part, begins with `{"` in Base64, as those of Microsoft
// Entra ID do (https://www.rfc-editor.org/rfc/rfc7519); those of a GitHub App's installation may have one within:
// https://github.blog/engineering/behind-githubs-new-authentication-token-formats/
const madeToken = /eyJ[A-Za-z0-9_-]{17,}(?:\.[A-Za-z0-9_-]*)*|gh[a-z]_[A-Za-z0-9._-]{36,}|github_pat_\w{22,}/g;

const suspects = [
  /gh[a-z]_[A-Za-z0-9_]{10,}|github_pat_\w+/g,
  /SG\.[\w.-]{8,}/g,
  /(?<=(?:AccountKey|SharedAccessKey|SharedAccessSignature|[?&;](?:key|sig|code))=)[^\s;&"]+/gi,
  /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{20,}={1,2}/g,
];
const longWord = /[A-Za-z0-9+/_-]{40,}/g;
const isMixed = (word: string): boolean => /[a-z]/.test(word) && /[A-Z]/.test(word) && /\d/.test(word);

/** Takes out whatever has the form of a key or a token: for inputs into which a secret may have been put by mistake. */
export const withoutSuspects = (text: string): string =>
  suspects
    .reduce((rest, pattern) => rest.replace(pattern, '***'), text)
    .replace(longWord, (word) => (isMixed(word) ? '***' : word));

export type Quote = (value: unknown) => string;

/** So much of a value tells which one it is, and so much more holds whatever is taken out of it. */
const longestQuote = 100;
const longestQuoted = 10_000;

/** Quotes values without what is, or looks like, a secret; short enough that what follows can be read. */
export const createQuote =
  (redact: Redact): Quote =>
  (value) => {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
    const rest = withoutSuspects(redact(text, longestQuoted));
    const shown = visible(rest.length > longestQuote ? redact(rest, longestQuote) : rest);
    return typeof value === 'string' ? `"${shown}"` : shown;
  };
