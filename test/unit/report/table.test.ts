import { expect, test } from 'vitest';
import { firstRows } from '../../../src/report/content/blocks.ts';
import { columns, isNumeric, textRows } from '../../../src/report/content/table.ts';

const table = {
  columns: [
    ...columns('repository', 'Repository'),
    ...columns('number', 'Stars'),
    ...columns('change', 'Change'),
    ...columns('duration', 'Time'),
    ...columns('text', 'Details'),
  ],
  rows: [
    ['o/one', 1234, 5, 61_000, 'a long text'],
    ['o/two', 0, -5, 0, null],
  ],
};

test('a cell is written by the kind of its column, and nothing for what is missing', () => {
  expect(textRows(table)).toEqual([
    ['o/one', '1,234', '+5', '1 min 1 s', 'a long text'],
    ['o/two', '0', '−5', '0.0 s', ''],
  ]);
  expect(textRows({ ...table, rows: [['o/short']] })).toEqual([['o/short', '', '', '', '']]);
});

test('columns of numbers of any kind are numeric', () => {
  expect(table.columns.filter(isNumeric).map(({ title }) => title)).toEqual(['Stars', 'Change', 'Time']);
});

test('the first rows of a table have their texts cut, and count those left out', () => {
  const [block] = firstRows(table, 1, 6);
  expect(block).toMatchObject({ rows: [['o/one', 1234, 5, 61_000, 'a lon…']], more: 1 });
});

test('a table without rows is no block', () => {
  expect(firstRows({ ...table, rows: [] }, 9, 9)).toEqual([]);
});
