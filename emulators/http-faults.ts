/**
 * `reset-before` and `reset-after` cut the connection without an answer, before or after the request took effect; `hang`
 * never answers; `answer` says what the fault has in `answer`. Apart from `reset-after`, a request that meets a fault has no
 * effect.
 */
export type FaultKind =
  | 'status-500'
  | 'status-503'
  | 'status-429'
  | 'reset-before'
  | 'reset-after'
  | 'hang'
  | 'html-502'
  | 'garbage-200'
  | 'answer';

export interface Fault {
  do: FaultKind;
  /** How many requests meet it; 1 unless given, `Infinity` is possible. */
  times?: number;
  /** How many requests pass before that; 0 unless given. */
  after?: number;
  /** For an answer with a status: the `retry-after` header. */
  retryAfterSeconds?: number;
  answer?: Answer;
}

export type PlannedFault = Fault & Required<Omit<Fault, 'answer'>>;

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** Text as it is, anything else as JSON; none unless given. */
  body?: unknown;
}

/** Faults take effect one after another. */
export class FaultPlan {
  #coming: PlannedFault[] = [];

  add(fault: Fault): void {
    this.#coming.push({ times: 1, after: 0, retryAfterSeconds: 0, ...fault });
  }

  clear(): void {
    this.#coming = [];
  }

  /** The fault that the next request meets. */
  take(): PlannedFault | undefined {
    const fault = this.#coming[0];
    if (!fault) {
      return undefined;
    }
    if (fault.after > 0) {
      fault.after -= 1;
      return undefined;
    }
    fault.times -= 1;
    if (fault.times <= 0) {
      this.#coming.shift();
    }
    return fault;
  }
}

/** What a request that meets the fault is answered; undefined for one that cuts the connection or never answers. */
export function faultAnswer(
  fault: PlannedFault,
  rules: { failure(status: 429 | 500 | 503): Answer },
): Answer | undefined {
  if (fault.do === 'answer') return fault.answer;
  if (fault.do === 'html-502') {
    const body = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
    return { status: 502, headers: { 'content-type': 'text/html' }, body };
  }
  if (fault.do === 'garbage-200') {
    return { status: 200, headers: { 'content-type': 'application/json' }, body: '{"id": "cut off in the mid' };
  }
  const status = { 'status-429': 429, 'status-500': 500, 'status-503': 503 } as const;
  if (fault.do !== 'status-429' && fault.do !== 'status-500' && fault.do !== 'status-503') {
    return undefined;
  }
  const answer = rules.failure(status[fault.do]);
  const retryAfter = fault.retryAfterSeconds > 0 ? { 'retry-after': String(fault.retryAfterSeconds) } : {};
  return { ...answer, headers: { ...answer.headers, ...retryAfter } };
}
