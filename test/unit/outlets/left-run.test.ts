import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { nothingLeftOf, readHandedInputs, readHandover } from '../../../src/outlets/left-run.ts';
import { finishedRun } from '../samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'left-run-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const info = finishedRun({ token: 'this-run' });
const { id, date, token, startedAt } = info;
const run = { id, date, token, startedAt };

function fileWith(content: unknown): string {
  const path = join(folder, 'info.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function left(state: unknown) {
  vi.stubEnv('STATE_run', typeof state === 'string' ? state : JSON.stringify(state));
  return readHandover();
}

test('no state is no run', () => {
  expect(left('')).toEqual({ status: 'none' });
});

test.each([
  '{',
  'null',
  '[]',
  '7',
  {},
  { run: null },
  { run: { id: 5 } },
  { run: { id } },
  { run: { ...run, date: '../' } },
])('what is no state is said to be unreadable: %j', (state) => {
  expect(left(state)).toEqual({ status: 'unreadable' });
});

describe('a state of which a part can be read', () => {
  test.each([
    ['a phase that nobody knows', { phase: 'dancing' }],
    ['no file', { phase: 'ended', isOpen: true }],
    ['a file that is not there', { phase: 'closed', infoPath: join(folder, 'gone.json') }],
    ['a path that is none', { phase: 'closed', infoPath: { a: 1 } }],
    ['a file that is torn', { phase: 'closed', infoPath: '{"id":' }],
    ['the file of another run', { phase: 'closed', infoPath: { ...info, token: 'other' } }],
    ['a run info that is not over', { phase: 'closed', infoPath: { ...run, status: 'running' } }],
  ])(
    'is a run that is open, so that the store is asked: %s',
    (what, { infoPath, ...state }: Record<string, unknown>) => {
      const isContent =
        what.startsWith('a file that is torn') || what.startsWith('the file') || what.startsWith('a run');
      const path = isContent ? fileWith(infoPath) : infoPath;
      expect(left({ run, due: ['email'], ...state, infoPath: path })).toEqual({
        status: 'run',
        state: { run, due: ['email'], phase: 'open' },
      });
    },
  );

  test.each([undefined, 'email', [5, 'email', 'party']])('has what is due, as far as that can be read: %j', (due) => {
    expect(left({ run, due, phase: 'open' })).toMatchObject({ state: { due: Array.isArray(due) ? ['email'] : [] } });
  });
});

test('a state that is whole is read as it was written', () => {
  const state = { run, due: ['event', 'report', 'email'], phase: 'ended', isOpen: true };
  expect(left({ ...state, infoPath: fileWith(info) })).toEqual({ status: 'run', state: { ...state, info } });
});

describe('the post step has something to do', () => {
  const nothingLeft = (state: object): string | undefined =>
    nothingLeftOf(left({ run, due: [], phase: 'closed', infoPath: fileWith(info), ...state }));

  test('unless the run has ended and all was told, or there is none', () => {
    expect(nothingLeft({})).toBe(`Run ${id} has ended; nothing is left to do`);
    expect(nothingLeftOf(left(''))).toMatch(/nothing to close$/);
  });

  test.each([{ due: ['email'] }, { phase: 'ended' }, { phase: 'open' }, { infoPath: '/gone.json' }, { run: {} }])(
    'after %j',
    (state) => {
      expect(nothingLeft(state)).toBeUndefined();
    },
  );
});

test.each(['', '{', '[1]', '{"texts":1}'])('inputs that are none are not handed over: %j', (text) => {
  vi.stubEnv('STATE_inputs', text);
  expect(readHandedInputs()).toBeUndefined();
});
