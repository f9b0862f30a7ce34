/** A host may be unknown for a moment, while its name server is. */
const fewestLookUps = 5;
const shortestSilenceMs = 10_000;

/**
 * Decides when a failure that would concern all requests is believed: a single answer can be one server's error. What
 * was in flight when the first one came says nothing new.
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

  /** A request that began at `startedMs` was refused in a way that concerns all; true once a later one confirms it. */
  isConfirmed(startedMs: number, nowMs: number): boolean {
    if (this.#refusedMs !== undefined && startedMs >= this.#refusedMs) return true;
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
