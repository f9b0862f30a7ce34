import type { VerdictRow } from './verdict.ts';

const node = 'https://nodejs.org/api/errors.html';

/** Errors of the connection, before an answer: the same for every service. */
export const connectionVerdicts: readonly VerdictRow[] = [
  { when: { text: /\bENOTFOUND\b/ }, verdict: 'unknown host', source: `${node}#common-system-errors` },
  // A proxy that wants to know who asks: https://www.rfc-editor.org/rfc/rfc9110#name-407-proxy-authentication-req
  {
    when: { text: /\b407\b|proxy authentication required/i },
    verdict: 'final for all',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#name-407-proxy-authentication-req',
  },
  // Not the runner's list of authorities, not the host that was asked, or out of date.
  {
    when: {
      text: /SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF)|CERT_(HAS_EXPIRED|NOT_YET_VALID|UNTRUSTED|REJECTED)|ERR_TLS_CERT_ALTNAME_INVALID|self[- ]signed certificate|unable to (get local issuer|verify the first) certificate|certificate has expired/,
    },
    verdict: 'final for all',
    source: 'https://nodejs.org/api/tls.html#x509-certificate-error-codes',
  },
  // HTTP where TLS is expected, or the other way.
  {
    when: { text: /\bEPROTO\b|wrong version number|HPE_INVALID|Parse Error: Expected HTTP/ },
    verdict: 'final for all',
    source: `${node}#openssl-error-codes`,
  },
  {
    when: { text: /ERR_INVALID_(CHAR|URL|ARG|PROTOCOL)|Invalid character in header|is not a legal HTTP header value/ },
    verdict: 'final for all',
    source: `${node}#nodejs-error-codes`,
  },
];
