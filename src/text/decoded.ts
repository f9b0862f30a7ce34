/**
 * A text once every escape in it is undone, also one within another, and without white space, by which long values are
 * wrapped: percent signs of URLs, entities of HTML, backslashes of JSON. `from` and `to` say where in the original each
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
    if (isWhite(stack.back(1))) stack.length--;
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

const isWhite = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

interface Escape {
  length: number;
  bytes: string;
}

const longestEscape = 10;
const escapes: readonly (readonly [RegExp, (found: string) => string | undefined])[] = [
  [/\\(?:x(?=..$)|u(?=.{4}$))([\da-f]+)$/i, (hex) => character(Number.parseInt(hex, 16))],
  [/\\u\{([\da-f]{1,6})\}$/i, (hex) => character(Number.parseInt(hex, 16))],
  [/&#x([\da-f]{1,6});$/i, (hex) => character(Number.parseInt(hex, 16))],
  [/&#(\d{1,7});$/, (decimal) => character(Number(decimal))],
  [/&([a-z]+);$/i, (name) => entities[name.toLowerCase()]],
  // White space is left out.
  [/\\([\\/"'nrt])$/, (escaped) => (/[nrt]/.test(escaped) ? '' : escaped)],
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
};
const character = (codePoint: number): string | undefined =>
  codePoint > 0x10ffff ? undefined : toBytes(String.fromCodePoint(codePoint));

function escapeAtEnd(stack: Stack): Escape | undefined {
  const hex = stack.back(3) === 37 ? stack.end(2) : '';
  if (/^[\da-f]{2}$/i.test(hex)) return { length: 3, bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
  if (!stack.hasNear(isBegin, longestEscape)) return undefined;
  const end = stack.end(longestEscape);
  for (const [pattern, meaning] of escapes) {
    const [all, found = ''] = pattern.exec(end) ?? [];
    const bytes = all === undefined ? undefined : meaning(found);
    if (all !== undefined && bytes !== undefined) return { length: all.length, bytes };
  }
  return undefined;
}

/** `&` or `\`; a percent sign has its place before the last two. */
const isBegin = (code: number): boolean => code === 38 || code === 92;
