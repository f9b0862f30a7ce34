import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerCertificate } from '../certificate.ts';

export interface Azurite {
  /** By https: it takes tokens of Microsoft Entra ID in no other way. */
  port: number;
  close(): Promise<void>;
}

export interface AzuriteAccount {
  name: string;
  /** 64 bytes in Base64. */
  key: string;
}

const script = fileURLToPath(new URL('../../node_modules/azurite/dist/src/blob/main.js', import.meta.url));
/** It ends with the process that started it, however that ends. */
const endsWithParent = 'data:text/javascript,process.stdin.resume().on("end",()=>process.exit())';

/** Microsoft's emulator of Blob Storage, in a process of its own: https://github.com/Azure/Azurite */
export async function startAzurite(account: AzuriteAccount, certificate: ServerCertificate): Promise<Azurite> {
  const folder = mkdtempSync(join(tmpdir(), 'azurite-'));
  writeFileSync(join(folder, 'cert.pem'), certificate.cert);
  writeFileSync(join(folder, 'key.pem'), certificate.key);
  const switches = ['--disableTelemetry', '--skipApiVersionCheck', '--disableProductStyleUrl', '--inMemoryPersistence'];
  const values = { blobPort: '0', blobKeepAliveTimeout: '600', oauth: 'basic', cert: 'cert.pem', key: 'key.pem' };
  const options = [...switches, '--silent', ...Object.entries(values).flatMap(([name, value]) => [`--${name}`, value])];
  const child = spawn(process.execPath, ['--import', endsWithParent, script, ...options], {
    cwd: folder,
    env: { ...process.env, AZURITE_ACCOUNTS: `${account.name}:${account.key}` },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const close = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGKILL')) await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { port: await portOf(child), close };
}

async function portOf(child: ChildProcess): Promise<number> {
  let output = '';
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const read = (text: Buffer): void => {
    output += text;
    const port = /successfully listens on https:\/\/[\d.]+:(\d+)/.exec(output)?.[1];
    if (port !== undefined) resolve(Number(port));
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  child.once('exit', () => reject(new Error(`Azurite ended: ${output}`)));
  return promise;
}
