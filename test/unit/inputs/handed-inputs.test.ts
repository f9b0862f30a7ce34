import { describe, expect, test } from 'vitest';
import { handOver, parseHanded, takeOver } from '../../../src/inputs/handed-inputs.ts';
import type { InputSource } from '../../../src/inputs/reader.ts';
import { createRedactor } from '../../../src/text/redact.ts';

const sourceOf = (given: Record<string, string>, secrets: string[] = []): InputSource => ({
  get: (name) => given[name] ?? '',
  redact: createRedactor(secrets),
  env: {},
});
const main = {
  'github-token': 'ghs_main-token',
  'cosmos-endpoint': 'https://a.documents.azure.com',
  'cosmos-key': 'a2V5LW9mLW1haW4=',
  'sendgrid-endpoint': 'https://api.sendgrid.com',
  'sendgrid-to': 'ann@example.com',
  sources: '{}',
};

/** What the post step reads where its own inputs are these. */
function postOf(own: Record<string, string>) {
  const handed = parseHanded(JSON.parse(JSON.stringify(handOver(sourceOf(main)))));
  if (!handed) throw new Error('nothing was handed over');
  const { source, missing } = takeOver(handed, sourceOf(own));
  return { get: source.get, missing };
}

test('texts are handed over, and of keys only which there were', () => {
  expect(handOver(sourceOf(main))).toEqual({
    texts: {
      'cosmos-endpoint': main['cosmos-endpoint'],
      'sendgrid-endpoint': main['sendgrid-endpoint'],
      'sendgrid-to': 'ann@example.com',
    },
    given: ['github-token', 'cosmos-key'],
  });
});

test('a key in a wrong input is not handed over either', () => {
  const source = sourceOf({ 'cosmos-database': main['cosmos-key'] }, [main['cosmos-key']]);
  expect(handOver(source)?.texts).toEqual({ 'cosmos-database': '***' });
});

test('what no environment variable can hold is not handed over', () => {
  expect(handOver(sourceOf({ 'sendgrid-to': 'a@example.com,'.repeat(3_000) }))).toBeUndefined();
});

test.each([undefined, null, 'text', [], {}, { texts: 'x', given: [] }, { texts: {} }])(
  '%j is not handed over',
  (value) => {
    expect(parseHanded(value)).toBeUndefined();
  },
);

test('of what is handed over, only known inputs with a text are read', () => {
  const texts = { 'cosmos-database': 'db', 'max-retries': 5, other: 'x', constructor: 'x' };
  expect(parseHanded({ texts, given: ['cosmos-key', 'other', 7] })).toEqual({
    texts: { 'cosmos-database': 'db' },
    given: ['cosmos-key'],
  });
});

describe('the post step', () => {
  test('has the texts of the main step, and its own keys', () => {
    const own = { 'cosmos-key': 'b3du', 'github-token': 'ghs_own', 'sendgrid-to': 'eve@example.com' };
    const { get, missing } = postOf(own);
    expect(['cosmos-endpoint', 'sendgrid-to', 'cosmos-key'].map(get)).toEqual([
      main['cosmos-endpoint'],
      'ann@example.com',
      'b3du',
    ]);
    expect(missing).toEqual([]);
  });

  test.each([
    ['it has none', {}],
    [
      'its own is meant for another address',
      { 'cosmos-endpoint': 'https://b.documents.azure.com', 'cosmos-key': 'b3du' },
    ],
  ])('misses a key where %s', (_, own) => {
    const { get, missing } = postOf({ 'github-token': 'x', ...own });
    expect(missing).toEqual(['cosmos-key']);
    expect(get('cosmos-key')).not.toContain('b3du');
  });

  test('uses no key that the main step did not have', () => {
    const { get, missing } = postOf({ ...main, 'event-grid-key': 'b3du' });
    expect([get('event-grid-key'), missing]).toEqual(['', []]);
  });
});

test('a GitHub App is not handed over, since the post step asks GitHub for nothing', () => {
  const app = { 'github-app-client-id': '1', 'github-app-private-key': 'a key' };
  const handed = handOver(sourceOf({ ...main, ...app }));
  expect(handed).toEqual(handOver(sourceOf(main)));
  const { source, missing } = takeOver(handed ?? { texts: {}, given: [] }, sourceOf({ ...main, ...app }));
  expect([missing, Object.keys(app).map(source.get)]).toEqual([[], ['', '']]);
});
