import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { createCommandFiles, readCommandFiles } from '../../../emulators/runner/command-files.ts';
import type { RunReport } from '../../../src/model.ts';
import { type Outputs, outputsOf, setOutputs } from '../../../src/outlets/outputs.ts';
import { NotedLog } from '../github/noted-log.ts';
import { failures, finishedRun, hostile, report } from '../samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'outputs-'));
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const writtenOf = (told: RunReport, directory?: string): Record<string, string> => written(outputsOf(told, directory));

function written(outputs: Outputs): Record<string, string> {
  const files = createCommandFiles(folder, 'step');
  vi.stubEnv('GITHUB_OUTPUT', files.GITHUB_OUTPUT);
  setOutputs(outputs, new NotedLog());
  const { outputs: read, faults } = readCommandFiles(files);
  expect(faults).toEqual([]);
  return read;
}

const listOf = (count: number): string =>
  failures(count)
    .map(({ repo }) => repo)
    .join(',');

test('every output of the contract is set', () => {
  const info = finishedRun({ failures: failures(2), failedList: listOf(2) });
  expect(writtenOf(report({ info, failures: failures(2) }), '/folder/repo-stats')).toEqual({
    'run-id': '1611127298',
    status: 'partial',
    'total-received': '1234',
    'total-processed': '1230',
    'total-created': '1220',
    'total-failed': '14',
    'failed-repos': '["owner/repository-1","owner/repository-2"]',
    'output-directory': '/folder/repo-stats',
    'run-info': expect.any(String),
  });
});

test('a run that never began has outputs too', () => {
  expect(written({ status: 'failed' })).toEqual({
    'run-id': '',
    status: 'failed',
    'total-received': '0',
    'total-processed': '0',
    'total-created': '0',
    'total-failed': '0',
    'failed-repos': '[]',
    'output-directory': '',
    'run-info': '{}',
  });
});

test('the run info has everything but its lists', () => {
  const info = finishedRun({ failedList: 'a/b', failures: failures(1), ownersNotListedList: 'a,b' });
  const { createdList, failedList, ownersNotListedList, ...rest } = info;
  expect(JSON.parse(writtenOf(report({ info }))['run-info'] ?? '')).toEqual(rest);
});

test('at most 1,000 failed repositories are named', () => {
  const info = finishedRun({ failedList: listOf(5000) });
  const names = JSON.parse(writtenOf(report({ info, failures: failures(100) }))['failed-repos'] ?? '') as string[];
  expect(names).toHaveLength(1000);
  expect(names[0]).toBe('owner/repository-1');
});

test('the largest run stays within what the outputs of a job may have, and its run info is still JSON', () => {
  const long = failures(100, 'x'.repeat(5000)).map((failure) => ({
    ...failure,
    repo: `${'o'.repeat(39)}/${'r'.repeat(100)}`,
  }));
  const duplicates = Array.from({ length: 1000 }, () => `${'o'.repeat(39)}/${'r'.repeat(100)}`);
  const many = Array.from({ length: 20 }, () => long).flat();
  const info = finishedRun({ createdList: 'x'.repeat(5_000_000), failures: long, duplicates });
  const outputs = writtenOf(report({ info, failures: many }));
  expect(JSON.parse(outputs['run-info'] ?? '')).toMatchObject({ id: '1611127298', totalCreatedCount: 1220 });
});

test('text from outside cannot set another output', () => {
  const evil = `${hostile}\nghadelimiter_x\nstatus=completed\nstatus<<E\ncompleted\nE`;
  const list = [{ repo: evil, status: 'not-found' as const, reason: evil }];
  const outputs = writtenOf(report({ info: finishedRun({ failures: list }), failures: list }), `/folder/${evil}`);
  expect(outputs.status).toBe('partial');
  expect(Object.keys(outputs)).toHaveLength(9);
});
