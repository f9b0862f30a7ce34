import { expect, test } from 'vitest';
import { parseKeyValues } from '../../../emulators/runner/command-files.ts';
import { maskText, parseCommand } from '../../../emulators/runner/workflow-commands.ts';

test('commands and command files are read as the runner reads them', () => {
  expect(parseCommand('  ::notice FILE=x::a::b')).toEqual({ name: 'notice', properties: { file: 'x' }, data: 'a::b' });
  expect(parseCommand('text ::notice::x')).toBeUndefined();
  expect(parseCommand('::error::50%2525')?.data).toBe('50%2525'.replace('%25', '%'));
  expect(parseKeyValues('a<<=\n1\n=\nb=<<\n')).toEqual({ a: '1', b: '<<' });
  expect(maskText('xabcdx abc', ['abc', 'bcd'])).toBe('x***x ***');
});
