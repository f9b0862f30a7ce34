import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { FaultStyle } from './faults.ts';

const unexpected = (found: string): string => `unexpected ${found}. Names and texts need straight double quotes`;

const meanings: Readonly<Record<string, (found: string) => string>> = {
  CommaExpected: (found) => `a comma is missing before ${found}`,
  ColonExpected: (found) => `a colon is missing before ${found}`,
  CloseBraceExpected: () => 'a closing } is missing',
  CloseBracketExpected: () => 'a closing ] is missing',
  InvalidCommentToken: () => 'remove the comment',
  UnexpectedEndOfString: (found) => `a closing quote is missing in ${found}`,
  InvalidCharacter: (found) => `a control character in ${found}; remove it`,
  InvalidUnicode: (found) => `a wrong \\u in ${found}`,
  InvalidEscapeCharacter: (found) => `a single \\ in ${found}; write \\\\`,
  InvalidSymbol: unexpected,
  PropertyNameExpected: unexpected,
  ValueExpected: (found) => (found === '""' ? 'a value is missing at the end' : `unexpected ${found}`),
};

/** Why a text is not JSON, by its first error: the parser reads what follows that in a wrong way. */
export function jsonFault(text: string, { error, offset, length }: ParseError, { line, quote }: FaultStyle): string {
  const found = text.slice(offset, offset + Math.max(1, length));
  const isSpareComma = /^[\]}]$/.test(found) && text.slice(0, offset).trimEnd().endsWith(',');
  const meaning = isSpareComma
    ? (next: string) => `remove the comma before ${next}`
    : meanings[printParseErrorCode(error)];
  const why = text.trim() === '' ? 'the text is empty' : (meaning?.(quote(found)) ?? `unexpected ${quote(found)}`);
  return `${line(offset)}: not JSON: ${why}`;
}
