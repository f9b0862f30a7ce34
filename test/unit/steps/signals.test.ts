import { EventEmitter } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import type { StopReason } from '../../../src/async/ending.ts';
import { stopOnSignals } from '../../../src/steps/signals.ts';

afterEach(() => {
  process.exitCode = undefined;
});

test.each(['SIGINT', 'SIGTERM'])('%s ends the run as canceled, and fails the step', (signal) => {
  const signals = new EventEmitter();
  const stops: StopReason[] = [];
  stopOnSignals({ stop: (reason) => stops.push(reason) }, signals);
  expect([stops, process.exitCode]).toEqual([[], undefined]);
  signals.emit(signal);
  expect([stops, process.exitCode]).toEqual([[{ status: 'cancelled', reason: `Job canceled (${signal})` }], 1]);
});
