const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Text from outside as HTML text on one line. Within an HTML block, which ends at an empty line only, Markdown reads
 * no link, mention or image either: https://github.github.com/gfm/#html-blocks
 */
export const html = (text: string): string => escaped(oneLine(text));

const escaped = (line: string): string => line.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/**
 * Text as HTML whose long words have places where a line can end, for tables whose style breaks none: behind a sign that
 * parts names, and within what is long even so. Nothing is copied of such a place, as it would be of a zero-width space.
 */
export const htmlWithBreaks = (text: string): string =>
  oneLine(text)
    .split(longWord)
    .map((part, i) => (i % 2 === 0 ? escaped(part) : (part.match(pieces) ?? []).map(escaped).join('<wbr>')))
    .join('');

/** A word that a table on a phone has no room for. */
export const isLong = (text: string): boolean => longWord.test(oneLine(text));

const longWord = /(\S{11,})/;
const pieces = /[^/_.-]{1,15}[/_.-]{0,15}|[/_.-]{1,15}/gu;

/** Text as HTML in which what stands between backticks is code. */
export const htmlWithCode = (text: string, as = html): string => as(text).replace(/`([^`]+)`/g, '<code>$1</code>');

/**
 * Without line ends and other control characters, nor those that turn the direction of what follows
 * (https://www.unicode.org/reports/tr9/), so that text stays where it is put.
 */
export const oneLine = (text: string): string => withoutControls(text).trim();

const withoutControls = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
  text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ');

/** As JSON that cannot end the element of HTML in which it is, whose texts cannot turn the direction of what is beside them. */
export const json = (data: unknown): string =>
  JSON.stringify(data, (_, value) => (typeof value === 'string' ? oneLine(value) : value)).replaceAll('<', '\\u003c');

/** Characters that nobody sees: controls, blanks other than a space, and all that Unicode lets a program ignore. */
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;
const shortForms: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text whose invisible characters are shown as JSON or JavaScript would write them, such as `\u{200B}`. */
export const visible = (text: string): string =>
  text.replace(unseen, (one) => shortForms[one] ?? `\\u{${one.codePointAt(0)?.toString(16).toUpperCase()}}`);

/**
 * A line for the log that the runner takes for no command, in either of its two forms:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const logLine = (text: string): string =>
  withoutControls(text)
    .trimEnd()
    .replace(/^\s*::/, ': :')
    .replaceAll('##[', '## [');

const formulaBegin = /(^|[;|\t\r\n])([\s\p{C}\p{Z};|"]*)([=+\-@＝＋－＠]?)/gu;

/**
 * Text for a cell of a table, which no spreadsheet takes for a formula: neither at its begin, nor behind a character that
 * parts cells where a comma does not, as in half of Europe. https://owasp.org/www-community/attacks/CSV_Injection
 */
export const cellText = (text: string): string =>
  text.replace(formulaBegin, (all, part: string, between: string, sign: string) =>
    sign === '' ? all : `${part}${between}'${sign}`,
  );
