import { afterEach, expect, test, vi } from 'vitest';
import { createStepLog, maskSecrets } from '../../../src/outlets/log.ts';

const key = 'the planted key+/with ÿ~';
const lines: string[] = [];
vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
afterEach(() => {
  lines.length = 0;
  process.exitCode = undefined;
  vi.unstubAllEnvs();
});

test('the runner is told to mask a secret in every spelling in which it might print it', () => {
  maskSecrets([key, 'abc']);
  const inUrl = encodeURIComponent(key);
  const bytes = Buffer.from(key);
  // In a command `%` is written `%25`: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
  const masks = lines.map((line) => line.trim().replace('::add-mask::', '').replaceAll('%25', '%'));
  expect(masks).toEqual(
    expect.arrayContaining([
      ...[key, inUrl, inUrl.replace(/%../g, (one) => one.toLowerCase())],
      ...[bytes.toString('base64').replaceAll('=', ''), bytes.toString('base64url'), bytes.toString('hex')],
    ]),
  );
  expect(masks).not.toContain('abc');
});

test('no line of the log has a secret, however it is written', () => {
  vi.stubEnv('RUNNER_DEBUG', '1');
  const log = createStepLog((text) => text.replaceAll(key, '***'));
  const message = `before ${key} after`;
  for (const write of [log.debug, log.info, log.notice, log.warning, log.error, log.fail]) write(message);
  log.group(message, [message]);
  expect(lines.map((line) => line.trim()).filter((line) => line !== '::endgroup::')).toEqual([
    ...['::debug::', '', '::notice::', '::warning::', '::error::', '::error::', '::group::', ''].map(
      (command) => `${command}before *** after`,
    ),
  ]);
});
