/** So long after it failed, a request that would concern all is sent again; five look-ups of a name take ten seconds. */
export const confirmationWaitMs = 2_500;
/** A key that is being replaced, or a server that has not heard of it, refuses many requests at once. */
const shortestRefusalMs = 2_000;
/** A host may be unknown for a moment, while its name server is. */
const fewestLookUps = 5;
const shortestSilenceMs = 10_000;

/**
 * Decides when a failure that would concern all requests is believed: a single answer can be one server's error, and
 * what is asked in the same moment gets the same one.
 */
export class Confirmation {
  #hasResolved = false;
  #refusedMs: number | undefined;
  #lookUps = 0;
  #unknownSinceMs: number | undefined;

  /** Whether the host had an address: from then on, that it has none is passing. */
  get hasResolved(): boolean {
    return this.#hasResolved;
  }

  /** The host has an address, whatever it answered. */
  resolved(): void {
    this.#hasResolved = true;
  }

  /** The service took a request. */
  answered(): void {
    this.#hasResolved = true;
    this.#refusedMs = undefined;
  }

  /** A request that began at `startedMs` was refused in a way that concerns all; true once one of seconds later confirms it. */
  isConfirmed(startedMs: number, nowMs: number): boolean {
    if (this.#refusedMs !== undefined && startedMs >= this.#refusedMs + shortestRefusalMs) return true;
    this.#refusedMs ??= nowMs;
    return false;
  }

  /** The host of a request has no address; true after five look-ups over ten seconds, and never where it had one. */
  isUnknown(nowMs: number): boolean {
    this.#unknownSinceMs ??= nowMs;
    this.#lookUps++;
    return !this.#hasResolved && this.#lookUps >= fewestLookUps && nowMs - this.#unknownSinceMs >= shortestSilenceMs;
  }
}
