import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { signJwt } from '../../../emulators/entra/jwt.ts';
import { cliToken } from '../../../src/outlets/azure-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'az-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const token = signJwt({ appid: 'app-1' }, privateKey);

/** A token by a command `az` that does this, with what it keeps of its sign-ins. */
function ask(script: string, entries?: unknown, scope = 'https://a.documents.azure.com/.default') {
  writeFileSync(join(folder, 'az'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  rmSync(join(folder, 'service_principal_entries.json'), { force: true });
  if (entries !== undefined) writeFileSync(join(folder, 'service_principal_entries.json'), JSON.stringify(entries));
  return cliToken(scope, { PATH: `${folder}:${process.env.PATH}`, AZURE_CONFIG_DIR: folder });
}

const answer = (fields: object): string => `echo '${JSON.stringify(fields)}'`;
const good = answer({ accessToken: token, expires_on: 4_070_908_800, expiresOn: '2099-01-01 00:00:00.000000' });

test.each([
  ['by an assertion', [{ client_id: 'app-1', tenant: 't', client_assertion: 'eyJ' }], false],
  ['by a secret', [{ client_id: 'app-1', tenant: 't', client_secret: 's' }], true],
  ['by the assertion of another', [{ client_id: 'app-2', tenant: 't', client_assertion: 'eyJ' }], true],
  ['in a way that is not known', undefined, true],
  ['in a file of another form', { client_id: 'app-1', client_assertion: 'eyJ' }, true],
])('a token of a sign-in %s', async (_, entries, isRenewable) => {
  expect(await ask(good, entries)).toEqual({ token, expiresOnTimestamp: 4_070_908_800_000, isRenewable });
});

test('an older az has local time alone', async () => {
  const { expiresOnTimestamp } = await ask(answer({ accessToken: token, expiresOn: '2099-01-01 00:00:00.000000' }));
  expect(expiresOnTimestamp).toBe(new Date(2099, 0, 1).getTime());
});

test.each([
  ['echo "ERROR: AADSTS700024: over. Run az login" >&2; exit 1', /^AADSTS700024: over\. Run az login$/],
  ['exit 3', /^Command failed/],
  ['echo "no json"', /JSON/],
  [answer({ accessToken: token }), /^az: the answer has no token/],
])('az that does %s', async (script, message) => {
  await expect(ask(script)).rejects.toThrow(message);
});

test('no other text becomes a part of the command', async () => {
  await expect(ask(good, undefined, 'https://a.example/$(id)')).rejects.toThrow('cannot be asked');
});
