import { decode, fromBytes, toBytes } from './decoded.ts';

/** A spelling in which a secret is looked for in a text that is decoded. */
export interface SecretForm {
  text: string;
  /** What happens to the text first, so that all spellings of one kind are one. */
  kind: keyof typeof alike;
  /** White space within it is as good as none. */
  canBeWrapped: boolean;
}

/** None of these changes the length of a text. */
export const alike = {
  same: (text: string): string => text,
  lower: (text: string): string => text.toLowerCase(),
  base64: (text: string): string => text.replaceAll('-', '+').replaceAll('_', '/'),
};

/** Shorter texts are no secrets, and would be found everywhere. */
export const shortestSecret = 6;
/** One so long stands nowhere by chance, in whatever case and with whatever white space. */
const long = 16;

/** All spellings of a secret beside the escapes that `decode` undoes. */
export function spellingsOf(secret: string): SecretForm[] {
  const bytes = toBytes(secret);
  const unescaped = [...new Set([decode(bytes).text, decode(bytes, { undoesEscapes: false }).text])];
  const isLong = secret.length >= long;
  const inUrl = encodeURIComponent(secret.toWellFormed());
  const encoded = new Set([...unescaped, bytes, inUrl, lowerPercent(inUrl)].flatMap(base64Of));
  const twice = base64Of(bytes).flatMap(base64Of);
  const form = (text: string, kind: SecretForm['kind'], canBeWrapped: boolean) => ({ text, kind, canBeWrapped });
  return [
    ...unescaped.map((text) =>
      isLong ? form(alike.lower(text), 'lower', true) : form(text, 'same', /\s/.test(secret)),
    ),
    form(Buffer.from(bytes, 'latin1').toString('hex'), 'lower', true),
    ...[...encoded, ...twice].map((text) => form(text, 'base64', true)),
  ].filter(({ text }) => text.length >= shortestSecret);
}

/** What Base64 makes of a text whatever stands before and after it, such as `:` or a user's name: its first and last letters hang on those. */
function base64Of(bytes: string): string[] {
  return [0, 1, 2].map((before) => {
    const all = Buffer.concat([Buffer.alloc(before), Buffer.from(bytes, 'latin1')]);
    return all.toString('base64').slice(Math.ceil((8 * before) / 6), Math.floor((8 * all.length) / 6));
  });
}

const lowerPercent = (text: string): string => text.replace(/%[\dA-F]{2}/g, (one) => one.toLowerCase());

/** The spellings that the runner is told of, which looks for each as it is. */
export function masksOf(secret: string): string[] {
  if (secret.length < shortestSecret) return [];
  const inUrl = encodeURIComponent(secret.toWellFormed());
  const bytes = Buffer.from(secret);
  const urlBase64 = bytes.toString('base64url');
  const base64 = [urlBase64, urlBase64.replaceAll('-', '+').replaceAll('_', '/')];
  const meant = fromBytes(decode(toBytes(secret)).text);
  return [...new Set([secret, meant, inUrl, lowerPercent(inUrl), ...base64, bytes.toString('hex')])];
}
