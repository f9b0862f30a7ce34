import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signJwt } from './jwt.ts';

export interface AzureCliOptions {
  /** Minutes until its token expires, by the clock at the start of the run. */
  minutes?: number;
  /** How many tokens it gives before the assertion that it is signed in with has expired; all by default. */
  tokens?: number;
  /** Whether it keeps what it is signed in with where others can read it, as on Linux. */
  keepsAssertion?: boolean;
}

export interface AzureCli {
  token: string;
  /** For the job: the command comes first in its path. */
  env: { PATH: string; AZURE_CONFIG_DIR: string };
  /** The resource of each token that was asked for. */
  asked(): string[];
  remove(): void;
}

const appId = '33333333-3333-3333-3333-333333333333';

/** Word for word what the command writes, with the commands that a person could type. */
const expired = `ERROR: AADSTS700024: Client assertion is not within its valid time range. Current time: 2026-09-03T17:59:55.3046782Z, assertion valid from 2026-09-03T17:04:47.0000000Z, expiry time of assertion 2026-09-03T17:09:47.0000000Z. Review the documentation at https://learn.microsoft.com/entra/identity-platform/certificate-credentials . Trace ID: 7bc172dc-e017-4e50-83f0-80be14c31000 Correlation ID: 2099c933-fe69-471e-aada-2feb79c50ebc Timestamp: 2026-09-03 17:59:55Z
Run the command below to authenticate interactively; additional arguments may be added as needed:
az logout
az login`;

/** A command `az` as azure/login leaves it by OIDC: https://learn.microsoft.com/cli/azure/account#az-account-get-access-token */
export function createAzureCli({ minutes = 60, tokens = 1_000, keepsAssertion }: AzureCliOptions = {}): AzureCli {
  const folder = mkdtempSync(join(tmpdir(), 'az-'));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const expires = Math.floor(Date.now() / 1000) + 60 * minutes;
  const token = signJwt({ appid: appId, exp: expires }, privateKey);
  const answer = JSON.stringify({ accessToken: token, expiresOn: '2099-01-01 00:00:00.000000', expires_on: expires });
  writeFileSync(join(folder, 'answer'), answer);
  writeFileSync(join(folder, 'expired'), `${expired}\n`);
  writeFileSync(join(folder, 'asked'), '');
  if (keepsAssertion) {
    const entries = [{ client_id: appId, tenant: '11111111-1111-1111-1111-111111111111', client_assertion: 'eyJ' }];
    writeFileSync(join(folder, 'service_principal_entries.json'), JSON.stringify(entries));
  }
  const script = `#!/bin/sh
cd '${folder}'
[ "$1 $2 $3 $4 $5" = 'account get-access-token --output json --resource' ] || { echo "ERROR: unrecognized arguments: $*" >&2; exit 2; }
[ $(wc -l < asked) -lt ${tokens} ] || { cat expired >&2; exit 1; }
echo "$6" >> asked
cat answer
`;
  writeFileSync(join(folder, 'az'), script);
  chmodSync(join(folder, 'az'), 0o755);
  return {
    token,
    env: { PATH: `${folder}:${process.env.PATH}`, AZURE_CONFIG_DIR: folder },
    asked: () => readFileSync(join(folder, 'asked'), 'utf8').split('\n').filter(Boolean),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
