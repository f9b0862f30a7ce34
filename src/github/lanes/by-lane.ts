import { Channel } from '../../async/channel.ts';
import type { Sources } from '../../inputs/sources/parse.ts';
import { type Answer, ownerOf, type PresentNames, type RepositoryName } from '../../model.ts';
import { type Listed, listRepositories } from '../listing/owner-listing.ts';
import { presentNames } from '../listing/present-names.ts';
import { collectStats } from '../stats/collect-stats.ts';
import { RefusedMetrics } from '../stats/refused-metrics.ts';
import type { Lane } from './lane.ts';
import type { Lanes } from './lanes.ts';

/** So many answers wait for who reads them, beside those of each lane. */
const mostAnswers = 100;

/** Every repository that the sources select, each owner listed by its lane. */
export function listByLane(sources: Sources, lanes: Lanes): AsyncIterable<Listed> {
  const listAll = async (listed: Channel<Listed>): Promise<void> => {
    await lanes.open(sources);
    await Promise.all(
      lanes.all.map(async (lane) => {
        for await (const one of listRepositories(lane.sources, lane)) {
          // An account can have been renamed since the sources were written.
          if (one.status === 'listed') lanes.assign(ownerOf(one.name), lane);
          await listed.push(
            one.status === 'owner-not-listed' ? { ...one, failure: lanes.advise(one.failure.repo, one.failure) } : one,
          );
        }
      }),
    );
  };
  return lanes.app ? streamOf(Number.POSITIVE_INFINITY, listAll) : listAlone(sources, lanes);
}

function listAlone(sources: Sources, lanes: Lanes): AsyncIterable<Listed> {
  lanes.open(sources);
  return listRepositories(sources, onlyOf(lanes));
}

/** The statistics of each name, asked for by its owner's lane; a lane that waits holds up no other. */
export function collectByLane(names: AsyncIterable<RepositoryName>, lanes: Lanes): AsyncIterable<Answer> {
  if (!lanes.app) return collectStats(names, onlyOf(lanes));
  return streamOf(mostAnswers, async (answers) => {
    const refused = new RefusedMetrics();
    const asking = new Map<Lane, { queue: Channel<RepositoryName>; done: Promise<void> }>();
    const ask = async (queue: Channel<RepositoryName>, lane: Lane): Promise<void> => {
      for await (const answer of collectStats(queue, lane, refused))
        await answers.push('reason' in answer ? lanes.advise(ownerOf(answer.asked), answer) : answer);
    };
    const begin = (lane: Lane) => {
      // Names wait by lane, since one whose buffer is full would hold up the others.
      const queue = new Channel<RepositoryName>(Number.POSITIVE_INFINITY);
      const done = ask(queue, lane).catch((error: unknown) => answers.fail(error));
      asking.set(lane, { queue, done });
      return { queue };
    };
    for await (const name of names) {
      const lane = lanes.of(ownerOf(name));
      (asking.get(lane) ?? begin(lane)).queue.push(name);
    }
    for (const { queue } of asking.values()) queue.close();
    await Promise.all([...asking.values()].map(({ done }) => done));
    refused.logTo(lanes.log);
  });
}

/** Under which names repositories are found today. */
export async function presentByLane(names: readonly string[], lanes: Lanes): Promise<PresentNames> {
  const byLane = Map.groupBy(names, (name) => lanes.of(ownerOf(name)));
  const found = await Promise.all([...byLane].map(([lane, some]) => presentNames(some, lane)));
  return new Map(found.flatMap((some) => [...some]));
}

function onlyOf({ all: [only] }: Lanes): Lane {
  if (!only) throw new Error('there is no lane');
  return only;
}

/** A stream of what the work writes, which begins at once. */
function streamOf<T>(capacity: number, write: (stream: Channel<T>) => Promise<void>): Channel<T> {
  const stream = new Channel<T>(capacity);
  write(stream).then(
    () => stream.close(),
    (error: unknown) => stream.fail(error),
  );
  return stream;
}
