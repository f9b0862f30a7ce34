import type { Ending } from '../../async/ending.ts';
import type { RunInfo, StatsDocument } from '../../model.ts';
import type { Response } from './answer.ts';
import type { Point } from './errors.ts';
import type { RequestUnits } from './request-units.ts';
import type { CosmosRequests, RequestResult, SendOptions } from './requests.ts';
import type { Containers } from './resources.ts';

/** What a request is for, and what it will cost. */
export interface Purpose extends Pick<SendOptions, 'about' | 'retries' | 'sentBefore'> {
  point: Point;
  expected: RequestUnits;
}

type Request<T> = (containers: Containers) => Promise<T>;
type Sent<T> = Promise<RequestResult<T>>;

/** Asks the containers. Each kind of request may start and last as the end of the run allows. */
export class ContainerAccess {
  readonly requests: CosmosRequests;
  readonly ending: Ending;
  /** What this run has stored: to create it again is answered with a conflict if the service is well. */
  readonly known: { document?: StatsDocument; run?: RunInfo } = {};
  readonly #open: () => Promise<Containers>;

  constructor(requests: CosmosRequests, ending: Ending, open: () => Promise<Containers>) {
    this.requests = requests;
    this.ending = ending;
    this.#open = open;
  }

  /** Opens the containers, which the first request does otherwise. Throws a `StoreError` if they cannot be. */
  async open(): Promise<void> {
    await this.#open();
  }

  /** For what may fail and leave the run's own documents alone. */
  aside(mostRetries?: number): ContainerAccess {
    return new ContainerAccess(this.requests.aside(mostRetries), this.ending, this.#open);
  }

  /** Creates something: a canceled job begins no more of it. */
  create<T extends Response>(request: Request<T>, purpose: Omit<Purpose, 'point'>): Sent<T> {
    const { cancelled: starting, writing: lasting } = this.ending;
    return this.#send(request, { point: 'create', ...purpose, starting, lasting });
  }

  /** Looks whether a write was carried out, which a canceled job still does. */
  check<T extends Response>(request: Request<T>, purpose: Purpose): Sent<T> {
    return this.#send(request, { ...purpose, lasting: this.ending.checking });
  }

  /** Works on a run info, which is completed in whatever way the run ends. */
  close<T extends Response>(request: Request<T>, purpose: Purpose): Sent<T> {
    return this.#send(request, { ...purpose, lasting: this.ending.closing });
  }

  /** Works on runs that are over: a step that ends begins no more of it. */
  work<T extends Response>(request: Request<T>, purpose: Purpose): Sent<T> {
    const { cancelled: starting, writing: lasting } = this.ending;
    return this.#send(request, { ...purpose, starting, lasting });
  }

  /** Asks for what nobody waits for. */
  idle<T extends Response>(request: Request<T>, purpose: Purpose, signal: AbortSignal): Sent<T> {
    return this.#send(request, { ...purpose, lasting: signal, isIdle: true });
  }

  #probe({ data, runInfo }: Containers, isOfDocument: boolean): SendOptions['probe'] {
    const { document, run } = this.known;
    if (isOfDocument && document) return () => data.items.create(document);
    return run && (() => runInfo.items.create(run));
  }

  async #send<T extends Response>(request: Request<T>, options: SendOptions): Sent<T> {
    const containers = await this.#open();
    const probe = this.#probe(containers, options.about !== undefined);
    return this.requests.send(() => request(containers), { ...options, probe, isNew: containers.isNew });
  }
}
