import type { Trouble } from './trouble.ts';

/** What is between the runner and every service. */
export const networkTroubles = {
  proxy: {
    sign: '`The proxy … of HTTPS_PROXY: …`',
    remedy:
      'Check the variable, the proxy, and that it lets the runner reach this host. Name hosts that are reached directly in NO_PROXY.',
  },
  certificate: {
    sign: '`unable to get local issuer certificate` or `self-signed certificate`',
    remedy: 'Set NODE_EXTRA_CA_CERTS to a file with the certificate of the proxy or of the server’s authority.',
  },
} as const satisfies Record<string, Trouble>;
