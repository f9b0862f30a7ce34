/** A host may be unknown for a moment, while its name server is. */
const fewestLookUps = 5;
const shortestSilenceMs = 10_000;

/**
 * Decides when a failure that would concern all requests is believed: a single answer can be one server's error. What
 * was in flight when the first one came says nothing new.
 */
export class Confirmation {
  #hasAnswered = false;
  #refusedMs: number | undefined;
  #lookUps = 0;
  #unknownSinceMs: number | undefined;

  /** The service took a request. */
  answered(): void {
    this.#hasAnswered = true;
    this.#refusedMs = undefined;
    this.#unknownSinceMs = undefined;
    this.#lookUps = 0;
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
    return !this.#hasAnswered && this.#lookUps >= fewestLookUps && nowMs - this.#unknownSinceMs >= shortestSilenceMs;
  }
}
