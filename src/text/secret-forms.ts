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
  // A form has a space for each plus sign.
  const inForm = isLong && secret.includes('+') ? [alike.lower(bytes.replaceAll('+', ''))] : [];
  const inUrl = encodeURIComponent(secret.toWellFormed());
  const encoded = new Set([...unescaped, bytes, inUrl, lowerPercent(inUrl)].flatMap(base64Of));
  const twice = base64Of(bytes).flatMap(base64Of);
  const wide = Buffer.from(secret, 'utf16le');
  // Of two bytes a letter, whichever comes first.
  const inUtf16 = [wide, Buffer.from(wide).swap16()].flatMap((all) => base64Of(all.toString('latin1')));
  const inBase64 = Buffer.from(bytes, 'latin1').toString('base64');
  const hexes = [bytes, inUrl, inBase64.replaceAll('=', '')].map(hexOf);
  const form = (text: string, kind: SecretForm['kind'], canBeWrapped: boolean) => ({ text, kind, canBeWrapped });
  return [
    ...unescaped.map((text) =>
      isLong ? form(alike.lower(text), 'lower', true) : form(text, 'same', /\s/.test(secret)),
    ),
    ...[...hexes, ...numbersOf(bytes), ...dashless(secret), ...inForm].map((text) => form(text, 'lower', true)),
    ...[...encoded, ...twice, ...inUtf16, ...base64Of(hexOf(bytes))].map((text) => form(text, 'base64', true)),
  ].filter(({ text }) => text.length >= shortestSecret);
}

const hexOf = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('hex');

/** Byte by byte, as of a `Buffer` in JSON, and as tools print bytes. */
function numbersOf(bytes: string): string[] {
  const codes = [...Buffer.from(bytes, 'latin1')];
  const hexes = codes.map((code) => code.toString(16).padStart(2, '0'));
  const inHex = [':', '-', ',', ',0x', '0x'].map((between) => hexes.join(between));
  return [codes.join(','), codes.join(''), ...inHex];
}

/** A GUID, as Application Insights has it in the names of its items. */
const dashless = (secret: string): string[] =>
  /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(secret) ? [secret.replaceAll('-', '').toLowerCase()] : [];

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
