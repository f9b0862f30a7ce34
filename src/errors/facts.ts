/** What is known of a request that failed, in whichever way its client reports it. */
export interface ErrorFacts {
  /** Of HTTP; absent where no answer came. */
  status?: number | undefined;
  /** Of Cosmos DB. */
  substatus?: number | undefined;
  /** A word of the service (`FORBIDDEN`), of Node or of the SDK (`ECONNRESET`). */
  code?: string | undefined;
  /** All that the service or the client says. */
  text: string;
  /** What the request was for, where that makes a difference. */
  point?: string | undefined;
  /** What else was seen of the answer, such as `html` or `retry-after`. */
  marks?: readonly string[] | undefined;
}

/** Fits facts for which everything that it names is true. */
export interface Pattern {
  status?: number | readonly number[];
  substatus?: number | readonly number[];
  code?: RegExp;
  text?: RegExp;
  point?: string | readonly string[];
  /** Each of these was seen. */
  marks?: readonly string[];
}

/** The first row that fits. */
export const firstFit = <Row extends { when: Pattern }>(rows: readonly Row[], facts: ErrorFacts): Row | undefined =>
  rows.find(({ when }) => fits(when, facts));

function fits(when: Pattern, facts: ErrorFacts): boolean {
  const { marks = [] } = facts;
  return (
    isOneOf(when.status, facts.status) &&
    isOneOf(when.substatus, facts.substatus) &&
    isOneOf(when.point, facts.point) &&
    (when.code === undefined || when.code.test(facts.code ?? '')) &&
    (when.text === undefined || when.text.test(facts.text)) &&
    (when.marks ?? []).every((mark) => marks.includes(mark))
  );
}

const isOneOf = <T>(wanted: T | readonly T[] | undefined, seen: T | undefined): boolean =>
  wanted === undefined || (seen !== undefined && [wanted].flat().includes(seen as never));
