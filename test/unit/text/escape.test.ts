import { describe, expect, test } from 'vitest';
import { cellText, html, htmlWithBreaks, logLine, oneLine } from '../../../src/text/escape.ts';
import { hostile } from '../samples.ts';

describe('one line', () => {
  test.each([
    '\n',
    '\r\n',
    '\r',
    '\u2028',
    '\u2029',
    '\u0085',
    '\v',
    '\f',
    '\0',
    '\u001b',
    '\u007f',
    '\u009b',
    '\u202e',
    '\u2066',
  ])('has no %j in it', (character) => {
    expect(oneLine(`one${character}two`)).toBe('one two');
  });

  test('begins and ends with text, and leaves other text as it is', () => {
    expect(oneLine('\n  größer – 漢字 🚀 a  b \t\n')).toBe('größer – 漢字 🚀 a  b');
  });
});

describe('HTML', () => {
  test('text has no tag, no entity and no end of an attribute in it', () => {
    expect(html(`<b> & "x" 'y'`)).toBe('&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;');
  });

  test('text that is escaped already shows as it was written', () => {
    expect(html('&lt;')).toBe('&amp;lt;');
  });

  test('text cannot end its block: it has no line end and no bracket', () => {
    expect(html(hostile)).not.toMatch(/[<>\n\r]/);
  });
});

describe('HTML for tables that break no word', () => {
  test('a long name can be broken behind the signs that part it, and every 15 letters', () => {
    expect(htmlWithBreaks('was octo-org/a.long_name--too')).toBe(
      'was octo-<wbr>org/<wbr>a.<wbr>long_<wbr>name--<wbr>too',
    );
    expect(htmlWithBreaks('apache/spark')).toBe('apache/<wbr>spark');
    expect(htmlWithBreaks(`${'x'.repeat(40)} y`)).toBe(
      `${'x'.repeat(15)}<wbr>${'x'.repeat(15)}<wbr>${'x'.repeat(10)} y`,
    );
  });

  test('other words and all letters stay as they are', () => {
    const texts = ['octo-org/hello', 'a & b', '🚀'.repeat(40), `${hostile}${'<'.repeat(30)}`];
    for (const text of texts) expect(htmlWithBreaks(text).replaceAll('<wbr>', '')).toBe(html(text));
    expect(htmlWithBreaks('octo/hello')).toBe('octo/hello');
  });
});

describe('a line of the log', () => {
  test.each(['::error::x', '  ::set-output name=a::b', '\n::add-mask::x', '\u00a0::error::x'])(
    '%j is no command, as one must stand at the begin',
    (text) => {
      expect(logLine(text).trimStart()).not.toMatch(/^::/);
      expect(logLine(text)).toMatch(/^: :/);
    },
  );

  test.each(['##[error]x', 'text ##[add-mask]x', '####[error]', '##[##[error]x'])(
    '%j is no command of the older form, which may stand anywhere',
    (text) => {
      expect(logLine(text)).not.toContain('##[');
    },
  );

  test('a command after a line end stays in its line', () => {
    expect(logLine('first\n::error::second\r::warning::third')).toBe('first ::error::second ::warning::third');
  });

  test('other text is left as it is, also where it is indented', () => {
    expect(logLine('  a::b c#[d]')).toBe('  a::b c#[d]');
  });
});

describe('text for a cell', () => {
  test.each([
    ['=1', "'=1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    [' =1', " '=1"],
    ['\t=1', "\t'=1"],
    ['\r=1', "\r'=1"],
    ['\u00a0=1', "\u00a0'=1"],
    ['\ufeff\u200b=1', "\ufeff\u200b'=1"],
    ['\uff1d1', "'\uff1d1"],
    ['a;=1', "a;'=1"],
    ['a; =1', "a; '=1"],
    ['a;;"=1;b', `a;;"'=1;b`],
    ['a|+1', "a|'+1"],
    ['a\n-1;@x', "a\n'-1;'@x"],
  ])('%j is no formula: %j', (text, harmless) => {
    expect(cellText(text)).toBe(harmless);
    expect(cellText(harmless)).toBe(harmless);
  });

  test.each(['2021-01-19T20:44:18Z', 'a=b', 'a -b', 'c++', 'me@example.com'])('%j stays as it is', (text) => {
    expect(cellText(text)).toBe(text);
  });
});
