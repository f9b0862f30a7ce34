import type { MeaningRow } from './meaning.ts';

/** What errors of the connection mean, whichever service was asked. */
export const connectionMeanings: readonly MeaningRow[] = [
  // Also that of a proxy which is reached by TLS.
  {
    when: {
      text: /SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF)|self[- ]signed certificate|unable to (get (local )?issuer|verify the first) certificate/,
    },
    trouble: 'certificate',
    source: 'https://nodejs.org/api/tls.html#x509-certificate-error-codes',
  },
  {
    when: { text: / of (https?|all)_proxy: /i },
    trouble: 'proxy',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#name-connect',
  },
];
