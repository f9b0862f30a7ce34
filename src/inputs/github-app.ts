import { createPrivateKey, type KeyObject } from 'node:crypto';
import { faulty, type InputReader, type Read, whole } from './reader.ts';

/** A GitHub App, by its client ID or its App ID, with its private key as PKCS#8. */
export interface AppInputs {
  clientId: string;
  privateKey: string;
}

export function readApp(reader: InputReader): Read<AppInputs | undefined> {
  if (!reader.optional('github-app-client-id') && !reader.optional('github-app-private-key')) return undefined;
  const clientId = reader.required('github-app-client-id', 'with `github-app-private-key`');
  const privateKey = reader.required('github-app-private-key', 'with `github-app-client-id`');
  return whole<AppInputs>({
    clientId: clientId === faulty ? faulty : readClientId(clientId, reader),
    privateKey: privateKey === faulty ? faulty : readPrivateKey(privateKey, reader),
  });
}

/** Such as `Iv1.8a61f9b3a7aba766`, `Iv23liABCdefGHIjklMN` or `123456`. */
function readClientId(text: string, reader: InputReader): Read<string> {
  if (/^[A-Za-z0-9._-]{1,100}$/.test(text)) return text;
  return reader.fault(`github-app-client-id: must be the App’s client ID or App ID (found ${reader.quote(text)})`);
}

const name = 'github-app-private-key';

/** What is no key of an App, by its first line and what can follow it. */
const mistaken: readonly [RegExp, string][] = [
  [/^OPENSSH/, 'an OpenSSH key'],
  [/^ENCRYPTED|^[A-Z ]+\s+Proc-Type: *4, *ENCRYPTED/, 'an encrypted key'],
  [/^[A-Z ]*PUBLIC KEY/, 'a public key'],
  [/^[A-Z ]*CERTIFICATE/, 'a certificate'],
];

/** A key in PEM, of which secrets often lose the line ends. It is never quoted. */
function readPrivateKey(text: string, reader: InputReader): Read<string> {
  const [, kind = '', body = ''] =
    /-----BEGIN ([A-Z ]+)-----([\s\S]*)-----END \1-----/.exec(text.replace(/\\r|\\n/g, '\n')) ?? [];
  const [, found] = mistaken.find(([form]) => form.test(`${kind}\n${body}`)) ?? [];
  if (found) return reader.fault(`${name}: is ${found}. Use the .pem file that GitHub generates in the App’s settings`);
  if (!kind.endsWith('PRIVATE KEY'))
    return reader.fault(`${name}: must be the whole .pem file, from “-----BEGIN” to the last “-----”`);
  const key = parse(kind, body);
  if (!key) return reader.fault(`${name}: cannot be read as a private key. Copy the whole .pem file again`);
  if (key.asymmetricKeyType !== 'rsa')
    return reader.fault(`${name}: must be an RSA key. Use the .pem file that GitHub generates in the App’s settings`);
  return key.export({ type: 'pkcs8', format: 'pem' }) as string;
}

function parse(kind: string, body: string): KeyObject | undefined {
  const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
  try {
    return createPrivateKey([`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`, ''].join('\n'));
  } catch {
    return undefined;
  }
}
