const learningRate = 0.3;

/** Request units of a write: first a guess, then what the answers say. */
export class WritePrice {
  #expected: number;
  #isGuess = true;

  constructor(guess: number) {
    this.#expected = guess;
  }

  get expected(): number {
    return this.#expected;
  }

  learn(charged: number): void {
    this.#expected = this.#isGuess ? charged : this.#expected + learningRate * (charged - this.#expected);
    this.#isGuess = false;
  }
}
