import type { Log } from '../../text/log.ts';

/** The log of one lane of several: each line names it, and what two of them warn of is a warning once. */
export function laneLog(name: string, log: Log, warned: Set<string>): Log {
  const once =
    (write: (message: string) => void) =>
    (message: string): void => {
      if (!warned.has(message)) write(message);
      warned.add(message);
    };
  return {
    debug: (message) => log.debug(`${name}: ${message}`),
    info: (message) => log.info(`${name}: ${message}`),
    notice: once((message) => log.notice(message)),
    warning: once((message) => log.warning(message)),
  };
}
