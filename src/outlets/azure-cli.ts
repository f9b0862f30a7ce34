import { exec } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface CliToken {
  token: string;
  /** Milliseconds since 1970. */
  expiresOnTimestamp: number;
  /** Whether there is another one once this has expired; false for an assertion of a few minutes. */
  isRenewable: boolean;
}

/** It is a program of Python, and takes seconds. */
const longestMs = 60_000;

/**
 * A token by what the command `az` is signed in with. Not by the SDK's own credential, which replaces what Entra ID says
 * by "Please run 'az login'". Rejects with what the command wrote.
 */
export async function cliToken(scope: string, env: NodeJS.ProcessEnv): Promise<CliToken> {
  const resource = scope.replace(/\/\.default$/, '');
  // It becomes a part of a command line, which Windows needs for a command that is a batch file.
  if (!/^https:\/\/[\w.:-]+$/.test(resource)) throw new Error(`az: cannot be asked for a token for ${resource}`);
  const command = `az account get-access-token --output json --resource ${resource}`;
  // Windows looks for commands in the current folder first.
  const cwd = process.platform === 'win32' ? (env.SystemRoot ?? 'C:\\Windows') : '/';
  const { stdout } = await promisify(exec)(command, { cwd, env, timeout: longestMs, windowsHide: true }).catch(
    (error: { stderr?: string; killed?: boolean; message: string }) => {
      if (error.killed) throw new Error(`az: no answer within ${longestMs / 1000} s: ETIMEDOUT`);
      throw new Error(error.stderr?.trim().replace(/^ERROR: /, '') || error.message);
    },
  );
  const { token, expiresOnTimestamp } = tokenIn(stdout);
  return { token, expiresOnTimestamp, isRenewable: !isByAssertion(token, env) };
}

/** https://learn.microsoft.com/cli/azure/account#az-account-get-access-token */
function tokenIn(output: string): Omit<CliToken, 'isRenewable'> {
  const { accessToken, expires_on: seconds, expiresOn: local } = JSON.parse(output) as Record<string, unknown>;
  const expiresOnTimestamp = typeof seconds === 'number' ? 1000 * seconds : Date.parse(String(local));
  if (typeof accessToken !== 'string' || !Number.isFinite(expiresOnTimestamp))
    throw new Error('az: the answer has no token, or no time at which it expires');
  return { token: accessToken, expiresOnTimestamp };
}

/**
 * Whether the application of a token signed in with an assertion: the command keeps what it signs in with, on Windows
 * encrypted, and gets no further token once that has expired, which is minutes after the sign-in.
 */
function isByAssertion(token: string, env: NodeJS.ProcessEnv): boolean {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { appid?: unknown };
    const folder = env.AZURE_CONFIG_DIR || join(homedir(), '.azure');
    const entries: unknown = JSON.parse(readFileSync(join(folder, 'service_principal_entries.json'), 'utf8'));
    return (entries as Record<string, unknown>[]).some(
      ({ client_id: id, client_assertion: assertion }) => id === claims.appid && assertion !== undefined,
    );
  } catch {
    // Not known, so it is not taken for one.
    return false;
  }
}
