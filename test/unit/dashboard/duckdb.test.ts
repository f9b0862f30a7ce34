import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leastForPercent, type Overview, periods, type Site } from '../../../src/dashboard/site-data.ts';
import { type Ask, answersOf, metrics } from './answers.ts';
import { eventfulArchive } from './eventful-archive.ts';
import { type MadeSite, madeSite } from './made-site.ts';

let made: MadeSite;
let site: Site;
let overview: Overview;
let ask: Ask;
beforeAll(async () => {
  made = await madeSite(eventfulArchive());
  [site, overview] = [made.site(), made.overview()];
  ask = await answersOf(made.archive);
  // As the page reads them: a day without a row is as the one before.
  for (const [folder, key] of [
    ['repositories', 'repo'],
    ['owners', 'owner'],
  ] as const)
    await ask(`CREATE VIEW site_${folder} AS SELECT day AS since, * EXCLUDE (day),
      coalesce(lead(day) OVER (PARTITION BY ${key} ORDER BY day), DATE '9999-01-01') AS until FROM read_parquet('${made.data()}/${folder}/*.parquet')`);
});
afterAll(() => made.remove());

type Row = Record<string, unknown>;

/** DuckDB's numbers, some of which are `bigint`, and its days, as a site has them. */
const plain = (value: unknown): unknown =>
  typeof value === 'bigint' ? Number(value) : value instanceof Date ? value.toISOString().slice(0, 10) : value;
const plainRow = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
const rows = async (sql: string): Promise<Row[]> => (await ask<Row>(sql)).map(plainRow);

const sums = metrics.map((m) => `sum(${m})::DOUBLE AS ${m}`).join(', ');
const lastDay = '(SELECT max(day) FROM run)';
const baseOf = (period: number): string => `(SELECT max(day) FROM run WHERE day <= ${lastDay} - ${period})`;
/** Repositories that are there on both days. */
const bothDays = (from: string, to: string): string =>
  `SELECT a.repo, a.owner, ${metrics.map((m) => `a.${m}::DOUBLE AS ${m}_before, b.${m}::DOUBLE AS ${m}_after`).join(', ')}
   FROM series a JOIN series b USING (repoId) WHERE a.day = ${from} AND b.day = ${to} AND a.isThere AND b.isThere`;

describe('DuckDB finds in the archive what the site says of', () => {
  test('the days and the metrics', async () => {
    const days = await rows('SELECT day FROM run ORDER BY day');
    expect(site.days.filter((_, i) => site.hasRun[i])).toEqual(days.map(({ day }) => day));
    expect(site.metrics.map(({ field }) => field)).toEqual(metrics);
    expect(site.leftOut).toBe(2);
  });

  test('the sums of each day', async () => {
    const found = await rows(
      `SELECT day, count(*) AS repositories, ${sums} FROM series WHERE isThere GROUP BY day ORDER BY day`,
    );
    const { repositories, values } = overview.history;
    const shown = site.days.map(
      (day, i): Row => ({
        ...{ day, repositories: repositories[i] },
        ...Object.fromEntries(metrics.map((m) => [m, values[m]?.[i]])),
      }),
    );
    expect(shown.filter((_, i) => site.hasRun[i])).toEqual(found);
    expect(
      shown.filter((_, i) => !site.hasRun[i]).every((row) => row.stars === null && row.repositories === null),
    ).toBe(true);
    expect(found.length).toBeGreaterThan(90);
  });

  test.each(periods)('the changes over %i days, of all and of each owner', async (period) => {
    const from = baseOf(period);
    const total = (of: string, rest = ''): string =>
      `SELECT ${of} day, count(*) AS repositories, ${sums} FROM series WHERE isThere ${rest}`;
    const ends = (owner: string): string =>
      `(${total(`'${owner}' AS owner,`, owner && `AND owner = '${owner}'`)} AND day IN (${from}, ${lastDay}) GROUP BY day ORDER BY day)`;
    const inBoth = (
      owner: string,
    ): string => `SELECT ${metrics.map((m) => `coalesce(sum(${m}_after - ${m}_before), 0) AS ${m}`).join(', ')}
       FROM (${bothDays(from, lastDay)}) ${owner && `WHERE owner = '${owner}'`}`;
    for (const owner of ['', 'contoso', 'fabrikam', 'northwind']) {
      const [before, after] = await rows(ends(owner));
      const [both] = await rows(inBoth(owner));
      const shown = owner === '' ? overview.sums : overview.owners.most.find(({ login }) => login === owner);
      const change = shown?.changes[period];
      const rise = (name: string): number | null =>
        typeof before?.[name] === 'number' ? Number(after?.[name]) - Number(before[name]) : null;
      expect(change?.from).toBe(before?.day);
      expect({ repositories: change?.repositories, ...change?.values }).toEqual(
        Object.fromEntries(['repositories', ...metrics].map((name) => [name, rise(name)])),
      );
      expect(change?.inBoth).toEqual(Object.fromEntries(metrics.map((m) => [m, rise(m) === null ? null : both?.[m]])));
      expect({ repositories: shown?.repositories, ...shown?.values }).toEqual(
        Object.fromEntries(['repositories', ...metrics].map((name) => [name, after?.[name]])),
      );
    }
  });

  const weeksOf = (of: string, where = ''): string => `SELECT ${of} monday, count(*) AS repositories,
      sum(b.openIssues + b.closedIssues - a.openIssues - a.closedIssues)::DOUBLE AS openedIssues,
      sum(b.closedIssues - a.closedIssues)::DOUBLE AS closedIssues,
      sum(b.openPRs + b.closedPRs + b.mergedPRs - a.openPRs - a.closedPRs - a.mergedPRs)::DOUBLE AS openedPRs,
      sum(b.mergedPRs - a.mergedPRs)::DOUBLE AS mergedPRs
    FROM (SELECT date_trunc('week', day)::DATE AS monday, max(day) AS last FROM run GROUP BY monday) this
    JOIN (SELECT date_trunc('week', day)::DATE + 7 AS monday, max(day) AS last FROM run GROUP BY 1) previous USING (monday)
    JOIN series a ON a.day = previous.last JOIN series b ON b.day = this.last AND a.repoId = b.repoId
    WHERE a.isThere AND b.isThere ${where} GROUP BY ALL ORDER BY monday`;

  test('what was opened, closed and merged by week', async () => {
    const found = await rows(weeksOf(''));
    const known = overview.history.weeks.filter(({ openedIssues }) => openedIssues !== null);
    expect(known.map(({ start, ...week }) => ({ monday: start, ...week }))).toEqual(
      found.map(({ repositories, ...week }) => week),
    );
    expect(overview.history.weeks.length).toBeGreaterThan(found.length + 1);
  });

  test('the history of each owner, with its weeks', async () => {
    const found = await rows(
      `SELECT owner, day, count(*) AS repositories, ${sums} FROM series WHERE isThere GROUP BY ALL ORDER BY ALL`,
    );
    const names = ['owner', 'day', 'repositories', ...metrics].join(', ');
    const shown = await rows(
      `SELECT ${names} FROM run JOIN site_owners ON day >= since AND day < until WHERE repositories > 0 ORDER BY ALL`,
    );
    expect(shown).toEqual(found);
    const weeks = await rows(weeksOf('a.owner,'));
    const ofOwners =
      await rows(`SELECT owner, since AS monday, openedIssuesInWeek AS openedIssues, closedIssuesInWeek AS closedIssues,
      openedPRsInWeek AS openedPRs, mergedPRsInWeek AS mergedPRs FROM site_owners WHERE openedIssuesInWeek IS NOT NULL ORDER BY monday, owner`);
    const sorted = weeks.toSorted((one, other) =>
      `${one.monday} ${one.owner}` < `${other.monday} ${other.owner}` ? -1 : 1,
    );
    expect(ofOwners).toEqual(sorted.map(({ repositories, ...week }) => week));
  });

  test('the history of each repository', async () => {
    // Of two with one name only the last is shown.
    const found =
      await rows(`SELECT repo, day, isThere, ${metrics.map((m) => `${m}::DOUBLE AS ${m}`).join(', ')} FROM series
      WHERE repoId <> 11 AND day >= (SELECT min(day) FROM known WHERE known.repoId = series.repoId) ORDER BY repo, day`);
    const shown = await rows(`SELECT repo, day, isThere, ${metrics.map((m) => `${m}::DOUBLE AS ${m}`).join(', ')}
      FROM run JOIN site_repositories ON day >= since AND day < until ORDER BY repo, day`);
    expect(shown).toEqual(found);
  });

  test.each(periods)('the biggest changes over %i days', async (period) => {
    for (const m of ['stars', 'openIssues', 'totalPRs', 'forks']) {
      const list = (order: string, least: number): Promise<Row[]> =>
        rows(`SELECT repo, ${m}_before AS before, ${m}_after AS after FROM (${bothDays(baseOf(period), lastDay)})
          WHERE before <> after AND before >= ${least} ORDER BY ${order} DESC, repo LIMIT 20`);
      expect(overview.movers[m]?.[period]).toEqual({
        absolute: await list('abs(after - before)', 0),
        percent: await list('abs(after - before) / before', leastForPercent),
      });
    }
  });

  test('stale repositories, and those that are new, gone and archived', async () => {
    const today = `series.day = ${lastDay}`;
    const stale =
      await rows(`SELECT series.repo, updated::DATE AS lastActive, openIssues, stars FROM series JOIN repository USING (repoId)
      WHERE ${today} AND isThere AND NOT isArchived AND openIssues > 0 AND updated::DATE < ${lastDay} - 365 ORDER BY openIssues DESC, series.repo`);
    expect(overview.stale).toEqual({ count: stale.length, repositories: stale });
    expect(stale).toHaveLength(1);
    const firsts = `SELECT repoId, min(day) FILTER (isThere) AS day FROM series GROUP BY repoId`;
    const lost = `SELECT repoId, min(day) AS day FROM series s WHERE NOT isThere AND day > (SELECT max(day) FROM series WHERE isThere AND repoId = s.repoId) GROUP BY repoId`;
    const archived = `SELECT repoId, min(day) AS day FROM known WHERE isArchived GROUP BY repoId HAVING min(day) > (SELECT min(k.day) FROM known k WHERE k.repoId = known.repoId)`;
    for (const [name, query] of Object.entries({ appeared: firsts, gone: lost, archived })) {
      const found = await rows(`SELECT repo, found.day AS day, stars FROM (${query}) found JOIN series USING (repoId)
        WHERE ${today} AND found.day > ${lastDay} - 30 ORDER BY stars DESC, repo`);
      expect(overview.lastMonth[name as keyof Overview['lastMonth']], name).toEqual({
        count: found.length,
        repositories: found,
      });
      expect(found, name).toHaveLength(1);
    }
  });

  test('jumps', async () => {
    const differences = `SELECT repo, day, d AS difference FROM (SELECT repo, day, (stars - lag(stars) OVER w) / date_diff('day', lag(day) OVER w, day) AS d
      FROM series SEMI JOIN known USING (repoId, day) WINDOW w AS (PARTITION BY repoId ORDER BY day)) WHERE d IS NOT NULL`;
    const found = await rows(`WITH daily AS (${differences}),
        medians AS (SELECT repo, median(difference) AS usual, mad(difference) AS mad FROM daily GROUP BY repo HAVING count(*) >= 14),
        usual AS (SELECT repo, usual, greatest(1, CASE any_value(mad) WHEN 0 THEN 1.253314 * avg(abs(difference - usual)) ELSE 1.4826 * any_value(mad) END) AS deviation
          FROM daily JOIN medians USING (repo) GROUP BY repo, usual)
      SELECT repo, 'stars' AS field, day, difference, usual FROM daily JOIN usual USING (repo)
      WHERE abs(difference - usual) >= greatest(20, 8 * deviation) AND day > ${lastDay} - 90
      ORDER BY day DESC, abs(difference - usual) / deviation DESC, repo`);
    expect(overview.jumps.filter(({ field }) => field === 'stars')).toEqual(found);
    expect(found[0]).toMatchObject({ repo: 'contoso/web', day: '2026-11-18' });
  });

  test('the table of repositories', async () => {
    const { owner, name, values, changes, isGone, isArchived, lastActive, lastSeen } = made.repositories();
    const { login } = made.owners();
    const shown = name.map((one, i) => ({
      ...{ repo: `${login[owner[i] ?? 0]}/${one}`, isGone: isGone[i], isArchived: isArchived[i] },
      ...{ lastActive: lastActive[i], lastSeen: lastSeen[i] },
      ...Object.fromEntries(metrics.map((m) => [m, values[m]?.[i]])),
      ...Object.fromEntries(metrics.map((m) => [`${m}_30`, changes[30][m]?.[i]])),
    }));
    const found = await rows(`SELECT series.repo, NOT series.isThere AS isGone, isArchived, updated::DATE AS lastActive,
        nullif(lastStored, ${lastDay}) AS lastSeen, ${metrics.map((m) => `series.${m}::DOUBLE AS ${m}`).join(', ')},
        ${metrics.map((m) => `CASE WHEN series.isThere AND base.isThere THEN (series.${m} - base.${m})::DOUBLE END AS ${m}_30`).join(', ')}
      FROM series JOIN repository USING (repoId) JOIN series base ON base.repoId = series.repoId AND base.day = ${baseOf(30)}
      WHERE series.day = ${lastDay} AND series.repoId <> 11 ORDER BY isGone, series.stars DESC`);
    expect(shown).toEqual(found);
    expect(found).toHaveLength(10);
  });
});
