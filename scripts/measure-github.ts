// Measures what a run costs at the emulated GitHub, beside the way of asking for 65 at a time, one query after another.
import { parseArgs } from 'node:util';
import { startGitHub } from '../emulators/github/server.ts';
import { defaultToken } from '../emulators/github/tokens.ts';
import { scaledClock } from '../emulators/scaled-clock.ts';
import { collect } from '../emulators/scenario.ts';
import { originalLatencies } from '../emulators/services.ts';
import { MetricSet } from '../src/github/metrics.ts';
import { buildQuery } from '../src/github/stats/query.ts';
import type { RepositoryName } from '../src/model.ts';

const { values } = parseArgs({ options: { counts: { type: 'string', default: '195,1000,6000' } } });
const owner = 'contoso';

interface Figures {
  queries: number;
  restCalls: number;
  points: number;
  seconds: number;
}

/** Pages of 100, then queries of 65, each after the one before: it takes as long as all the answers together. */
async function oneAfterAnother(count: number): Promise<Figures> {
  const clock = scaledClock(20);
  const github = await startGitHub({
    clock,
    latency: originalLatencies.github,
    populate: [{ owner, count }],
    record: 'summary',
  });
  const headers = { authorization: `bearer ${defaultToken}`, 'user-agent': 'measure' };
  const metrics = new MetricSet([]);
  const names: RepositoryName[] = [];
  for (let page = 1; names.length === (page - 1) * 100; page++) {
    const response = await fetch(`${github.apiUrl}/orgs/${owner}/repos?per_page=100&page=${page}`, { headers });
    names.push(...((await response.json()) as { full_name: RepositoryName }[]).map(({ full_name: name }) => name));
  }
  for (let from = 0; from < names.length; from += 65) {
    const { text, variables } = buildQuery(names.slice(from, from + 65), metrics);
    const body = JSON.stringify({ query: text, variables });
    await fetch(github.graphqlUrl, { method: 'POST', headers, body }).then((response) => response.text());
  }
  const { queries, restCalls, points } = github.usage;
  const seconds = github.requests.reduce((sum, { simulatedMs }) => sum + simulatedMs, 0) / 1000;
  await github.close();
  return { queries, restCalls, points, seconds };
}

/** The built action in real time, with a store that holds nothing up. */
async function asBuilt(count: number): Promise<Figures & { limiterTrips: number }> {
  const { result, services } = await collect({
    sources: { fullOrgs: [{ orgName: owner }] },
    inputs: { 'cosmos-serverless': 'true', 'send-email': 'false', 'publish-event': 'false' },
    services: {
      github: { latency: originalLatencies.github, populate: [{ owner, count }], record: 'summary' },
      cosmos: { throughput: 'unlimited' },
    },
    timeLimitMs: 3_600_000,
  });
  if (result.exitCode !== 0) throw new Error(result.log);
  const { queries, restCalls, points } = services.github.usage;
  return { queries, restCalls, points, seconds: result.durationMs / 1000, limiterTrips: services.github.limiterTrips };
}

console.log(
  '| repositories | way | queries | REST calls | points | seconds | limits met |\n| --- | --- | --- | --- | --- | --- | --- |',
);
for (const count of values.counts.split(',').map(Number)) {
  const before = await oneAfterAnother(count);
  console.log(
    `| ${count} | 65 a query, one after another | ${before.queries} | ${before.restCalls} | ${before.points} | ${before.seconds.toFixed(1)} | |`,
  );
  const built = await asBuilt(count);
  console.log(
    `| ${count} | as built | ${built.queries} | ${built.restCalls} | ${built.points} | ${built.seconds.toFixed(1)} | ${built.limiterTrips} |`,
  );
}
process.exit();
