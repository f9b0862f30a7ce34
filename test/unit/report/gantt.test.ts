import { describe, expect, test } from 'vitest';
import type { StageName, Wait } from '../../../src/model.ts';
import { ganttChart } from '../../../src/report/content/gantt.ts';
import { clockMs, report } from '../samples.ts';

const stage = (name: StageName, from: number, to: number) => ({
  name,
  startedAt: clockMs + 1000 * from,
  endedAt: clockMs + 1000 * to,
});

const wait = (from: number, to: number, why = "the hour's points are used up"): Wait => ({
  stage: 'querying',
  startedAt: clockMs + 1000 * from,
  endedAt: clockMs + 1000 * to,
  why,
});

test('each stage has a section with one bar, over the time since the run began', () => {
  const chart = ganttChart(report({ stages: [stage('listing', 0, 1.5), stage('storing', 1, 62)] }));
  expect(chart.split('\n').slice(4)).toEqual([
    '  section Listing',
    '  1.5 s :2000-01-01 00:00:00.000, 2000-01-01 00:00:01.500',
    '  section Storing',
    '  1 min 1 s :2000-01-01 00:00:01.000, 2000-01-01 00:01:02.000',
  ]);
});

test('a stage that took no time beside the others has a bar that can be seen', () => {
  const chart = ganttChart(report({ stages: [stage('querying', 0, 200), stage('notifying', 200, 200)] }));
  expect(chart).toContain('  0.0 s :2000-01-01 00:03:20.000, 2000-01-01 00:03:21.000');
});

test('waits have a section of their own, in the order of time', () => {
  const chart = ganttChart(
    report({ stages: [stage('querying', 0, 100)], waits: [wait(10, 20), wait(50, 90, 'trouble')] }),
  );
  expect(chart.split('\n').slice(-3)).toEqual([
    '  section Waits',
    '  10.0 s :crit, 2000-01-01 00:00:10.000, 2000-01-01 00:00:20.000',
    '  40.0 s :crit, 2000-01-01 00:00:50.000, 2000-01-01 00:01:30.000',
  ]);
});

test('of many waits the eight longest are drawn, and none that would be too narrow to see', () => {
  const waits = Array.from({ length: 20 }, (_, i) => wait(10 * i, 10 * i + (i < 12 ? 2 : 5 + (i % 3))));
  const chart = ganttChart(report({ stages: [stage('querying', 0, 300)], waits: [...waits, wait(250, 251)] }));
  expect(chart.match(/crit/g)).toHaveLength(8);
  expect(chart).not.toContain('  1.0 s ');
});

describe('the axis', () => {
  test.each([
    [0.4, '1second'],
    [8, '1second'],
    [40, '5second'],
    [120, '15second'],
    [500, '1minute'],
    [2_600, '5minute'],
    [8_000, '15minute'],
    [20_000, '1hour'],
    [90_000, '6hour'],
  ])('of a run of %d s has a tick each %s', (seconds, every) => {
    expect(ganttChart(report({ stages: [stage('listing', 0, seconds)] }))).toContain(`tickInterval ${every}\n`);
  });
});
