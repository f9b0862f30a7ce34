import { type ErrorFacts, firstFit } from '../facts.ts';
import type { VerdictRow } from './verdict.ts';

export interface ConnectionRow extends VerdictRow {
  mayHaveArrived: boolean;
}

const node = 'https://nodejs.org/api/errors.html';
const undici = 'https://undici.nodejs.org/#/docs/api/Errors';
const connect = 'https://www.rfc-editor.org/rfc/rfc9110#name-connect';

const row = (
  verdict: VerdictRow['verdict'],
  text: RegExp,
  source: string,
  { mayHaveArrived = false } = {},
): ConnectionRow => ({ when: { text }, verdict, source, mayHaveArrived });

/**
 * Errors of the connection, before an answer: the same for every service. One on the way to a proxy names the variable,
 * as `openTunnel` has it.
 */
export const connectionVerdicts: readonly ConnectionRow[] = [
  row('unknown host', /\bENOTFOUND\b/, `${node}#common-system-errors`),
  row('unknown host', / of (https?|all)_proxy: connect ECONNREFUSED/i, `${node}#common-system-errors`),
  // It wants to know who asks, lets nobody out to this host, or is no proxy.
  row('final for all', / of (https?|all)_proxy: HTTP (?!408|425|429)[1-4]\d\d /i, connect),
  // Not the runner's list of authorities, not the host that was asked, or out of date.
  row(
    'final for all',
    /SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF)|CERT_(HAS_EXPIRED|NOT_YET_VALID|UNTRUSTED|REJECTED|REVOKED|SIGNATURE_FAILURE|CHAIN_TOO_LONG)|INVALID_(CA|PURPOSE)\b|PATH_LENGTH_EXCEEDED|ERR_TLS_CERT_ALTNAME_INVALID|self[- ]signed certificate|unable to (get (local )?issuer|verify the first) certificate|certificate has expired/,
    'https://nodejs.org/api/tls.html#x509-certificate-error-codes',
  ),
  // HTTP where TLS is expected, or the other way.
  row(
    'final for all',
    /\bEPROTO\b|wrong version number|HPE_INVALID|Parse Error: Expected HTTP|does not match the HTTP\/1\.1 protocol/,
    `${node}#openssl-error-codes`,
  ),
  row(
    'final for all',
    /ERR_INVALID_(CHAR|URL|ARG|PROTOCOL)|Invalid (character in header|URL)|is not a legal HTTP header value|invalid header value|to a ByteString|Failed to parse URL/,
    `${node}#nodejs-error-codes`,
  ),
  row('final for all', /\bbad port\b|unknown scheme/, 'https://fetch.spec.whatwg.org/#port-blocking'),
  row(
    'passing',
    /\b(ECONNREFUSED|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EAI_\w+|EMFILE|ENFILE)\b/,
    `${node}#common-system-errors`,
  ),
  // With an answer of 500 or more, it does not reach the host at the moment.
  row('passing', / of (https?|all)_proxy: /i, connect),
  row('passing', /UND_ERR_CONNECT_TIMEOUT|Connect Timeout Error/, undici),
  row('passing', /\b(ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT)\b|socket hang up/, `${node}#common-system-errors`, {
    mayHaveArrived: true,
  }),
  row('passing', /UND_ERR_(SOCKET|HEADERS_TIMEOUT|BODY_TIMEOUT)|other side closed|\bterminated\b/, undici, {
    mayHaveArrived: true,
  }),
];

/** What an error of the connection means; of one that is not known, the worst is assumed: it may have been carried out. */
export const connectionVerdict = (facts: ErrorFacts): Pick<ConnectionRow, 'verdict' | 'mayHaveArrived'> =>
  firstFit(connectionVerdicts, facts) ?? { verdict: 'passing', mayHaveArrived: true };
