import { describe, expect, test } from 'vitest';
import { readEndpoint } from '../../../src/inputs/endpoint.ts';
import { faulty, InputReader, whole } from '../../../src/inputs/reader.ts';

const readerOf = (given: Record<string, string>): InputReader =>
  new InputReader({ get: (name) => given[name] ?? '', redact: (text) => text, env: {} });

describe('a value that is at fault', () => {
  test('is none at all, whatever its type', () => {
    const reader = readerOf({ 'max-retries': 'many', 'dry-run': 'no', 'email-when': 'never', 'cosmos-endpoint': 'x' });
    expect([
      reader.number('max-retries', { least: 0, most: 100 }),
      reader.boolean('dry-run'),
      reader.choice('email-when', ['always', 'end']),
      readEndpoint(reader, 'cosmos-endpoint', { why: '', domains: [], key: 'cosmos-key' }),
      reader.required('github-token', ''),
    ]).toEqual(Array.from({ length: 5 }, () => faulty));
    expect(reader.faults).toHaveLength(5);
  });

  test('leaves no settings, where an absent one does', () => {
    expect(whole<{ a: number; b: number }>({ a: 1, b: faulty })).toBe(faulty);
    expect(whole<{ a: number; b: undefined }>({ a: 1, b: undefined })).toEqual({ a: 1, b: undefined });
  });
});

test('a list has no empty parts', () => {
  expect(readerOf({ 'extra-metrics': ' forks, ,topics,' }).list('extra-metrics', /,/)).toEqual(['forks', 'topics']);
});
