import { firewallBlocked, type Refusal, refuse, serviceFailure, throttled } from './answers.ts';
import type { Answer, CosmosRequest, Operation } from './model.ts';

export type FaultKind =
  /** The connection is cut before, or after, the request was carried out. */
  | 'reset-before'
  | 'reset-after'
  /** No answer ever, the request not carried out, or carried out. */
  | 'hang-before'
  | 'hang-after'
  | 'status-408'
  | 'status-410'
  | 'status-449'
  | 'status-500'
  | 'status-503'
  /** Carried out, but answered 503. */
  | 'status-503-after'
  /** A proxy's page instead of the service's JSON. */
  | 'html-502'
  | 'empty-500'
  | 'empty-403'
  | 'firewall-403'
  | 'throttle-429'
  /** `slowMs` longer than the latency. */
  | 'slow'
  /** `answer`, and nothing carried out. */
  | 'answer'
  /** Carried out, and answered with `headers` beside or instead of its own. */
  | 'headers'
  /** 200 with something that is no JSON, and nothing carried out. */
  | 'garbage-200';

export interface FaultCondition {
  /** Only the nth request that meets the other conditions, counted from 1. */
  nth?: number;
  /** Every so many of them. */
  every?: number;
  /** Each with this probability (0 to 1). */
  probability?: number;
  operation?: Operation | Operation[];
  container?: string;
  id?: string | RegExp;
}

export interface Fault {
  when: FaultCondition;
  /** At most so many times; endless by default. */
  times?: number;
  do: FaultKind;
  /** For `throttle-429`; 1,000 by default. */
  retryAfterMs?: number;
  /** For `slow`; 1,000 emulated milliseconds by default. */
  slowMs?: number;
  answer?: Refusal;
  headers?: Record<string, string>;
}

/** The faults asked for; the array can change at any time. */
export class Faults {
  readonly list: Fault[];
  readonly #counts = new WeakMap<Fault, { met: number; done: number }>();
  readonly #random: () => number;

  constructor(list: Fault[], seed: number) {
    this.list = list;
    this.#random = seededRandom(seed);
  }

  /** The first fault that strikes this request. Every fault counts the requests that meet its conditions. */
  strike(request: CosmosRequest): Fault | undefined {
    const struck = this.list.filter((fault) => {
      if (!meets(request, fault.when)) return false;
      const count = this.#counts.get(fault) ?? { met: 0, done: 0 };
      count.met += 1;
      this.#counts.set(fault, count);
      return count.done < (fault.times ?? Number.POSITIVE_INFINITY) && this.#isDue(fault.when, count.met);
    });
    const [first] = struck;
    const count = first && this.#counts.get(first);
    if (count) count.done += 1;
    return first;
  }

  #isDue({ nth, every, probability }: FaultCondition, met: number): boolean {
    if (nth !== undefined && met !== nth) return false;
    if (every !== undefined && met % every !== 0) return false;
    return probability === undefined || this.#random() < probability;
  }
}

function meets(request: CosmosRequest, { operation, container, id }: FaultCondition): boolean {
  if (operation !== undefined && ![operation].flat().includes(request.operation)) return false;
  if (container !== undefined && request.container !== container) return false;
  if (id === undefined) return true;
  return request.id !== undefined && (typeof id === 'string' ? id === request.id : id.test(request.id));
}

/** What a fault answers instead of carrying the request out; undefined: it does not. */
export function answerOfFault(fault: Fault, clientAddress: string): Answer | undefined {
  const plain = (status: number, type: string, body: string): Answer => ({
    status,
    headers: { 'content-type': type },
    body,
    charge: 0,
  });
  switch (fault.do) {
    case 'status-408':
    case 'status-410':
    case 'status-449':
    case 'status-500':
    case 'status-503':
      return serviceFailure(Number(fault.do.slice(-3)));
    case 'html-502':
      return plain(
        502,
        'text/html',
        '<html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>',
      );
    case 'empty-500':
      return plain(500, 'application/json', '');
    case 'empty-403':
      return plain(403, 'application/json', '');
    case 'answer':
      return fault.answer && refuse(fault.answer);
    case 'firewall-403':
      return firewallBlocked(clientAddress);
    case 'throttle-429':
      return throttled(fault.retryAfterMs ?? 1_000);
    case 'garbage-200':
      return plain(200, 'text/html', '<!doctype html><p>Please sign in to the network.</p>');
    default:
      return undefined;
  }
}

// mulberry32
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
