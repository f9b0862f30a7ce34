const unknown = -(2 ** 31);
const rowsPerChunk = 512;

/** A number for each row and day, NaN where none is known. Takes four bytes each, eight once a number needs them. */
export class Grid {
  readonly #days: number;
  #chunks: (Int32Array | Float64Array | undefined)[] = [];

  constructor(days: number) {
    this.#days = days;
  }

  set(row: number, day: number, value: number): void {
    const index = Math.floor(row / rowsPerChunk);
    let chunk = this.#chunks[index];
    if (!chunk) {
      chunk = new Int32Array(rowsPerChunk * this.#days).fill(unknown);
      this.#chunks[index] = chunk;
    }
    if (chunk instanceof Int32Array && ((value | 0) !== value || value === unknown)) {
      chunk = widened(chunk);
      this.#chunks[index] = chunk;
    }
    chunk[(row % rowsPerChunk) * this.#days + day] = value;
  }

  /** Puts the numbers of a row, from this day on, into an array. */
  read(row: number, from: number, into: Float64Array): void {
    const chunk = this.#chunks[Math.floor(row / rowsPerChunk)];
    const start = (row % rowsPerChunk) * this.#days + from;
    const isWide = chunk instanceof Float64Array;
    for (let i = 0; i < into.length; i++) {
      const value = chunk?.[start + i] ?? Number.NaN;
      into[i] = !isWide && value === unknown ? Number.NaN : value;
    }
  }
}

const widened = (chunk: Int32Array): Float64Array =>
  Float64Array.from(chunk, (value) => (value === unknown ? Number.NaN : value));
