import { isCharge } from './request-units.ts';

const learningRate = 0.3;

/** Request units of a write: first a guess, then what the answers say. */
export class WritePrice {
  expected: number;
  #isGuess = true;

  constructor(guess: number) {
    this.expected = guess;
  }

  /** No write is free, so that a charge of 0 says nothing. */
  learn(charged: number): void {
    if (!isCharge(charged) || charged === 0) return;
    this.expected = this.#isGuess ? charged : this.expected + learningRate * (charged - this.expected);
    this.#isGuess = false;
  }
}
