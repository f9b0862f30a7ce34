/**
 * A text once every escape in it is undone, also one within another, and without white space and what nobody sees, by which
 * long values are wrapped: percent signs of URLs, entities of HTML, backslashes of JSON, of C and of a shell. `from` and `to` say where in the original each
 * character began and ended. Texts are UTF-8 written as Latin-1, since a percent sign stands for a byte.
 */
export interface Decoded {
  text: string;
  from: Uint32Array;
  to: Uint32Array;
}

export const toBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
export const fromBytes = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

/** Takes as long for each character, however long the text is: it looks back no further than an escape is long. */
export function decode(bytes: string, { undoesEscapes = true } = {}): Decoded {
  const stack = new Stack(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    stack.push(bytes.charCodeAt(at), at, at + 1);
    for (let found = undoesEscapes && escapeAtEnd(stack); found; found = escapeAtEnd(stack))
      stack.replace(found.length, found.bytes);
    stack.length -= blankAtEnd(stack);
  }
  return stack.read();
}

class Stack {
  length = 0;
  readonly #codes: Uint8Array;
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;

  constructor(most: number) {
    this.#codes = new Uint8Array(most);
    this.#from = new Uint32Array(most);
    this.#to = new Uint32Array(most);
  }

  push(code: number, from: number, to: number): void {
    this.#codes[this.length] = code;
    this.#from[this.length] = from;
    this.#to[this.length] = to;
    this.length++;
  }

  /** The code so many places before the end. */
  back(places: number): number {
    return this.length < places ? 0 : (this.#codes[this.length - places] ?? 0);
  }

  /** Whether one of the last codes is of this kind. */
  hasNear(isOne: (code: number) => boolean, length: number): boolean {
    for (let at = this.length - 1; at >= Math.max(0, this.length - length); at--)
      if (isOne(this.#codes[at] ?? 0)) return true;
    return false;
  }

  end(length: number): string {
    return String.fromCharCode(...this.#codes.subarray(Math.max(0, this.length - length), this.length));
  }

  /** An escape is longer than what it stands for. */
  replace(length: number, bytes: string): void {
    const [from = 0, to = 0] = [this.#from[this.length - length], this.#to[this.length - 1]];
    this.length -= length;
    for (let i = 0; i < bytes.length; i++) this.push(bytes.charCodeAt(i), from, to);
  }

  read(): Decoded {
    const text = Buffer.from(this.#codes.buffer, 0, this.length).toString('latin1');
    return { text, from: this.#from, to: this.#to };
  }
}

/** How many of the last bytes are one that is not seen: white space, or a zero, as UTF-16 has between letters. */
function blankAtEnd(stack: Stack): number {
  const last = stack.back(1);
  if (last === 32 || last === 0 || (last >= 9 && last <= 13)) return 1;
  if (last < 0x80) return 0;
  return [2, 3].find((length) => invisible.has(stack.end(length))) ?? 0;
}

/** In UTF-8: spaces that do not break, soft hyphens, spaces without a width, joiners, and the mark of a byte order. */
const invisible: ReadonlySet<string> = new Set(
  ['\u00a0', '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\u202f', '\ufeff'].map(toBytes),
);

interface Escape {
  length: number;
  bytes: string;
}

type Form = readonly [RegExp, (found: string) => string | undefined];

const longestEscape = 12;
const hexOf = (hex: string): string | undefined => character(Number.parseInt(hex, 16));
/** By what they end with. */
const numbers: readonly Form[] = [
  [/\\(?:x(?=..$)|u(?=.{4}$))([\da-f]+)$/i, hexOf],
  [/%u([\da-f]{4})$/i, hexOf],
  [/\\([0-3][0-7]{2})$/, (octal) => character(Number.parseInt(octal, 8))],
];
const braces: readonly Form[] = [[/\\u\{([\da-f]{1,6})\}$/i, hexOf]];
const ofHtml: readonly Form[] = [
  [/&#x([\da-f]{1,8});$/i, hexOf],
  [/&#(\d{1,9});$/, (decimal) => character(Number(decimal))],
  [/&([a-z]+);$/i, (name) => entities[name.toLowerCase()]],
];
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  plus: '+',
  sol: '/',
  equals: '=',
  colon: ':',
  lowbar: '_',
  period: '.',
  nbsp: '',
  shy: '',
};
const character = (codePoint: number): string | undefined =>
  codePoint > 0x10ffff ? undefined : toBytes(String.fromCodePoint(codePoint));

function formsEndingWith(code: number): readonly Form[] {
  if (code === 59) return ofHtml;
  if (code === 125) return braces;
  return isHex(code) ? numbers : [];
}

function escapeAtEnd(stack: Stack): Escape | undefined {
  const last = stack.back(1);
  if (stack.back(2) === 92 && isEscaped(last))
    return { length: 2, bytes: isSpace(last) ? '' : String.fromCharCode(last) };
  if (stack.back(3) === 37 && isHex(stack.back(2)) && isHex(last))
    return { length: 3, bytes: String.fromCharCode(Number.parseInt(stack.end(2), 16)) };
  const forms = formsEndingWith(last);
  if (forms.length === 0 || !stack.hasNear(isBegin, longestEscape)) return undefined;
  const end = stack.end(longestEscape);
  for (const [pattern, meaning] of forms) {
    const [all, found = ''] = pattern.exec(end) ?? [];
    const bytes = all === undefined ? undefined : meaning(found);
    if (all !== undefined && bytes !== undefined) return { length: all.length, bytes };
  }
  return undefined;
}

const isHex = (code: number): boolean => /^[\da-f]$/i.test(String.fromCharCode(code));
/** White space, as `\n`. */
const isSpace = (code: number): boolean => code === 110 || code === 114 || code === 116;
/** A shell puts a backslash before any sign. */
const isEscaped = (code: number): boolean => isSpace(code) || /^[!-/:-@[-`{-~]$/.test(String.fromCharCode(code));
/** `&`, `\`, or `%` as in `%u002B`; that of a byte has its place before the last two. */
const isBegin = (code: number): boolean => code === 38 || code === 92 || code === 37;
