import { createSign, createVerify, type KeyObject } from 'node:crypto';

export type Claims = Record<string, unknown>;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A signed JSON Web Token (RS256), as GitHub and Microsoft Entra ID issue them. */
export function signJwt(claims: Claims, key: KeyObject): string {
  const content = `${encode({ typ: 'JWT', alg: 'RS256', kid: 'emulator' })}.${encode(claims)}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key, 'base64url')}`;
}

/** The claims of a token; undefined: it is no token, or its signature is not by `key`. */
export function verifyJwt(token: string, key: KeyObject): Claims | undefined {
  const [header, claims, signature, ...rest] = token.split('.');
  if (!header || !claims || !signature || rest.length > 0) return undefined;
  const isSigned = createVerify('RSA-SHA256').update(`${header}.${claims}`).verify(key, signature, 'base64url');
  if (!isSigned) return undefined;
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Claims;
}
