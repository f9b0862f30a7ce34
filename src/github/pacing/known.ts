const mostKnown = 3;

/** A few requests that were answered: sent again, one of them shows whether others would be. */
export class Known<T> {
  /** By what each is about. */
  readonly #requests = new Map<string, T>();

  get isEmpty(): boolean {
    return this.#requests.size === 0;
  }

  note(about: string, request: T): void {
    this.#requests.delete(about);
    this.#requests.set(about, request);
    const [oldest = about] = this.#requests.keys();
    if (this.#requests.size > mostKnown) this.#requests.delete(oldest);
  }

  /** Each in turn, since one can have gone bad by now; about something else than what has just failed, where there is any. */
  next(failed?: string): T | undefined {
    const abouts = [...this.#requests.keys()];
    const about = abouts.find((one) => one !== failed) ?? abouts[0];
    if (about === undefined) return undefined;
    const request = this.#requests.get(about) as T;
    this.note(about, request);
    return request;
  }
}
