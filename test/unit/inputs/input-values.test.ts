import { describe, expect, test } from 'vitest';
import { extraMetricNames } from '../../../src/github/metrics.ts';
import { cosmos, faultsOf, inputsOf } from './given-inputs.ts';

test('an input of blanks counts as not given', () => {
  expect(inputsOf({ 'repos-per-query': ' ', 'cosmos-endpoint': '\n', 'max-minutes': '' })).toEqual(
    expect.objectContaining({ cosmos: undefined, maxMinutes: 330 }),
  );
});

describe('numbers', () => {
  test.each([
    ['repos-per-query', '1', '100'],
    ['github-concurrency', '1', '20'],
    ['max-retries', '0', '100'],
    ['retry-cooldown-seconds', '0', '900'],
    ['max-failed-percent', '0', '100'],
    ['max-minutes', '0.01', '1380'],
  ] as const)('%s goes from %s to %s', (name, from, to) => {
    expect(faultsOf({ [name]: from })).toEqual([]);
    expect(faultsOf({ [name]: to })).toEqual([]);
    expect(faultsOf({ [name]: String(Number(to) + 1) })).toEqual([expect.stringMatching(`^${name}: `)]);
    expect(faultsOf({ [name]: '-1' })).toEqual([expect.stringMatching(`^${name}: `)]);
  });

  test.each(['0', '0.0', 'NaN', 'Infinity', '1e2', '0x10', '5 minutes', '1,5'])('max-minutes is never %s', (text) => {
    expect(faultsOf({ 'max-minutes': text })).toEqual([
      `max-minutes: must be a number above 0, at most 1380 (found "${text}")`,
    ]);
  });

  test('a count is a whole number', () => {
    expect(faultsOf({ 'repos-per-query': '6.5' })).toEqual([
      'repos-per-query: must be a whole number from 1 to 100 (found "6.5")',
    ]);
  });

  test('seconds may have a fraction and arrive as milliseconds', () => {
    expect(inputsOf({ 'retry-cooldown-seconds': '0.5' }).coolDownMs).toBe(500);
  });
});

describe('booleans', () => {
  test.each(['true', 'True', 'TRUE'])('%s is true', (text) => {
    expect(inputsOf({ ...cosmos, 'cosmos-serverless': text }).cosmos?.serverless).toBe(true);
  });

  test.each(['false', 'False', 'FALSE'])('%s is false', (text) => {
    expect(inputsOf({ ...cosmos, 'cosmos-create-resources': text }).cosmos?.createResources).toBe(false);
  });

  test.each(['yes', 'on', '1', 'tRUE', 'truee'])('%s is an error, not false', (text) => {
    expect(faultsOf({ 'send-email': text })).toContain(`send-email: must be true or false (found "${text}")`);
  });
});

describe('extra metrics', () => {
  const [first = '', second = ''] = extraMetricNames;

  test('are none by default', () => {
    expect(inputsOf().extraMetrics).toEqual([]);
  });

  test('are told apart by commas, each once', () => {
    expect(inputsOf({ 'extra-metrics': ` ${first}, ${second} ,,${first}` }).extraMetrics).toEqual([first, second]);
  });

  test('are those of the catalog; another name is a fault that suggests the nearest', () => {
    const faults = faultsOf({ 'extra-metrics': `${first}s, ${second.toUpperCase()}` });
    expect(faults).toEqual([
      expect.stringContaining(`unknown metric "${first}s"; did you mean "${first}"?`),
      expect.stringContaining(`did you mean "${second}"?`),
    ]);
  });
});
