/** Where a reader was at each step of the browser's history, also of those before the page was loaded anew. */
export class Places {
  readonly #tops = new Map<number, number>(stored());
  #step = 0;

  constructor() {
    this.arrive();
    addEventListener('pagehide', () => {
      this.leave();
      store([...this.#tops]);
    });
  }

  /** Before or as the reader goes on. */
  leave(): void {
    this.#tops.set(this.#step, scrollY);
  }

  /** At a step that is new, or that the reader comes back to. Resolves to where the reader was. */
  arrive(): number {
    const known = (history.state as { step?: number } | null)?.step;
    this.#step = known ?? Date.now() + Math.random();
    if (known === undefined) history.replaceState({ step: this.#step }, '');
    return this.#tops.get(this.#step) ?? 0;
  }
}

const key = (): string => `places of ${location.pathname}`;

// A browser that keeps nothing throws.
function stored(): [number, number][] {
  try {
    return JSON.parse(sessionStorage.getItem(key()) ?? '[]') as [number, number][];
  } catch {
    return [];
  }
}

function store(tops: [number, number][]): void {
  try {
    sessionStorage.setItem(key(), JSON.stringify(tops));
  } catch {}
}
