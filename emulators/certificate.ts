import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ServerCertificate {
  key: string;
  cert: string;
  caPem: string;
  /** A file with `caPem`, for `NODE_EXTRA_CA_CERTS`. */
  caPath: string;
  /** Deletes the file. */
  remove(): void;
}

const algorithm = 'sha256';

/** Loaded when the first certificate is made: it takes half a second. */
const generate: typeof import('selfsigned').generate = async (...given) =>
  (await import('selfsigned')).generate(...given);

async function createAuthority(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: 'Emulator test CA' }], {
    keyType: 'ec',
    algorithm,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { key: made.private, cert: made.cert };
}

/** A certificate for localhost, the loopback addresses and further names, signed by a CA made for it alone. */
export async function createServerCertificate(names: readonly string[] = []): Promise<ServerCertificate> {
  const ca = await createAuthority();
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm,
    ca,
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...['localhost', ...names].map((value) => ({ type: 2 as const, value })),
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  const folder = mkdtempSync(join(tmpdir(), 'emulator-ca-'));
  const caPath = join(folder, 'ca.pem');
  writeFileSync(caPath, ca.cert);
  return {
    key: made.private,
    cert: made.cert,
    caPem: ca.cert,
    caPath,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
