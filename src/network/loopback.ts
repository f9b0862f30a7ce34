/** Whether a host, as a URL has it, is this machine itself. */
export const isLoopback = (hostname: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname.replace(/\.$/, ''));
