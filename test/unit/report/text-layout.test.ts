import { describe, expect, test } from 'vitest';
import { aligned, wrapped } from '../../../src/report/text/layout.ts';

describe('a paragraph', () => {
  test('has lines of so many characters, and loses no word', () => {
    const text = 'one two three four five six seven eight nine ten';
    const lines = wrapped(text, 12).split('\n');
    expect(lines.every((line) => line.length <= 12)).toBe(true);
    expect(lines.join(' ')).toBe(text);
  });

  test('goes on below its own begin', () => {
    expect(wrapped('- one two three', 9, '  ')).toBe('- one two\n  three');
  });

  test('has a word that is longer than a line in a line of its own', () => {
    expect(wrapped('see https://example.com/long now', 10)).toBe('see\nhttps://example.com/long\nnow');
  });
});

describe('a table', () => {
  test('has numbers to the right and text to the left', () => {
    expect(
      aligned(
        [
          ['Owner', 'Stars'],
          ['microsoft', '7'],
          ['o', '1,234'],
        ],
        [false, true],
        72,
      ),
    ).toEqual(['  Owner      Stars', '  microsoft      7', '  o          1,234']);
  });

  test('goes on with a long last cell below that cell', () => {
    const lines = aligned([['GitHub', 'one two three four five six seven eight']], [false, false], 40);
    expect(lines[0]?.split('\n')).toEqual(['  GitHub  one two three four five six', '          seven eight']);
  });

  test('is not pushed apart by one cell that is much longer than the others', () => {
    const lines = aligned(
      [
        ['short', '1'],
        ['x'.repeat(60), '2'],
      ],
      [false, true],
      72,
    );
    expect(lines).toEqual(['  short  1', `  ${'x'.repeat(60)}  2`]);
  });
});
