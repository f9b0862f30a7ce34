import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PlaceError } from '../../../src/archive/places/place.ts';
import { systemClock } from '../../../src/async/clock.ts';
import { Ending } from '../../../src/async/ending.ts';
import { type MadeSite, madeSite } from './made-site.ts';
import { documentOf, type MadeUpRun, runIdOf } from './made-up-archive.ts';

let made: MadeSite;
afterEach(() => made.remove());

const run = (day: string, ...documents: MadeUpRun['documents']): MadeUpRun => ({ at: `${day}T05:00:00Z`, documents });
const one = (fields: Record<string, unknown> = {}, repo = 'o/r') =>
  documentOf(repo, { stars: 5, repoId: 1, ...fields });
const messages = () => made.report.problems.map(({ message }) => message);

test('two repositories that change names keep their own history', async () => {
  const before = run('2026-11-01', one({ stars: 10 }, 'o/a'), one({ stars: 20, repoId: 2 }, 'o/b'));
  made = await madeSite([before, run('2026-11-02', one({ stars: 11 }, 'o/b'), one({ stars: 21, repoId: 2 }, 'o/a'))]);
  const { name, values, starsLine } = made.repositories();
  expect(name).toEqual(['a', 'b']);
  expect(values.stars).toEqual([21, 11]);
  expect(starsLine).toEqual(['az', 'az']);
  expect(made.overview().lastMonth.gone.count).toBe(0);
});

test('days before the last `days` do not count, and days count from the last run', async () => {
  made = await madeSite([run('2026-01-01', one()), run('2026-11-01', one()), run('2026-11-07', one())], { days: 7 });
  expect(made.site().days).toHaveLength(7);
  expect(made.report.site).toMatchObject({ days: 2, firstDay: '2026-11-01', lastDay: '2026-11-07' });
});

test('what not everyone can see is left out with its history, unless it is asked for: either is said', async () => {
  const runs = [
    run('2026-11-01', one(), one({ repoId: 2 }, 'o/turned'), one({ repoId: 3, visibility: null }, 'o/unknown')),
    run('2026-11-02', one(), one({ repoId: 2, visibility: 'internal' }, 'o/turned')),
  ];
  made = await madeSite(runs);
  expect(made.overview().history.repositories).toEqual([1, 1]);
  expect(messages()).toEqual(['2 repositories left out, since not everyone can see them or that is not known']);
  made.remove();
  made = await madeSite(runs, { includePrivate: true });
  expect(made.overview().history.repositories).toEqual([3, 2]);
  expect(made.repositories().visibility).toEqual(['public', 'internal', null]);
  expect(messages()).toEqual(['The site has 2 repositories that are not public or might not be']);
});

test('of what became public nothing older is shown, neither numbers nor the name that it had', async () => {
  const secret = one({ repoId: 2, stars: 70, visibility: 'private' }, 'o/codename');
  const runs = [
    { ...run('2026-10-31', one(), one({ stars: 60 }, 'o/codename')), isOriginal: true },
    run('2026-11-01', one(), { ...secret, visibility: 'public' }),
    run('2026-11-02', one(), secret),
    run('2026-11-03', one(), one({ repoId: 2, stars: 80 }, 'o/launched')),
  ];
  made = await madeSite(runs);
  expect(made.overview().history.values.stars).toEqual([5, 5, 5, 85]);
  expect(made.overview().lastMonth.appeared.repositories).toMatchObject([{ repo: 'o/launched', day: '2026-11-03' }]);
  const files = readdirSync(made.directory, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.\w+$/.test(path),
  );
  expect(files).toHaveLength(8);
  for (const path of files) expect(readFileSync(join(made.directory, path), 'latin1'), path).not.toContain('codename');
  made.remove();
  made = await madeSite(runs, { includePrivate: true });
  expect(made.overview().history.values.stars).toEqual([65, 75, 75, 85]);
});

test('runs link to their workflow only where everyone can see its repository', async () => {
  const url = 'https://github.com/contoso/secret/actions/runs/1';
  const runs = [{ ...run('2026-11-01', one()), info: { workflowRunUrl: url } }];
  const options = [
    {},
    { publicRepositoryUrl: 'https://github.com/contoso/sec' },
    { publicRepositoryUrl: 'https://github.com/contoso/secret' },
    { includePrivate: true },
  ];
  const links: (string | null | undefined)[] = [];
  for (const some of options) {
    made = await madeSite(runs, some);
    links.push(made.overview().runs[0]?.workflowRunUrl);
    made.remove();
  }
  expect(links).toEqual([null, null, url, url]);
});

test('what a run could not store is not gone, by whatever name it was asked for', async () => {
  const failed = (day: string, failedList: string): MadeUpRun => ({
    ...run(day, one({ repoId: 2 }, 'o/s')),
    info: { status: 'partial', failedList },
  });
  made = await madeSite([
    run('2026-11-01', one({ repoId: 2 }, 'o/s'), one({}, 'o/old')),
    // Before it was renamed, and after it.
    failed('2026-11-02', 'o/old'),
    run('2026-11-03', one({ repoId: 2 }, 'o/s'), one({}, 'o/new')),
    failed('2026-11-04', 'o/old'),
    // It moved, and its new owner was listed before that.
    run('2026-11-05', one({ repoId: 3 }, 'p/t')),
    run('2026-11-06', one({ repoId: 2 }, 'o/s'), one({ repoId: 3 }, 'p/t'), one({}, 'p/new')),
  ]);
  expect(made.overview().history.repositories).toEqual([2, 2, 2, 2, 3, 3]);
});

test('texts of an archive cannot turn the direction of what is beside them', async () => {
  const texts = { topics: ['\u202etxt', 'cli'], primaryLanguage: 'C\u2066' };
  made = await madeSite([{ ...run('2026-11-01', one(texts)), info: { status: 'ok\u202e' } }]);
  expect(made.repositories()).toMatchObject({ topicNames: ['cli', 'txt'], languages: ['C'] });
  expect(made.overview().runs[0]?.status).toBe('ok');
});

test('a damaged run info is a warning that quotes nothing of it', async () => {
  const days = ['2026-11-01', '2026-11-02', '2026-11-03'].map((day) => run(day, one()));
  const texts = ['{"id": o/secret}', (id: string) => `{"id":"${id}","failures":[null]}`];
  made = await madeSite(days, {}, (archive) => {
    for (const [i, text] of texts.entries()) {
      const id = runIdOf(days[i] as MadeUpRun);
      writeFileSync(join(archive, `date=2026-11-0${i + 1}/${id}.json`), typeof text === 'string' ? text : text(id));
    }
  });
  expect(made.overview().history.values.stars).toEqual([5, 5, 5]);
  expect(messages()).toEqual([expect.stringMatching(/ \(its lists are damaged\), .* \(it is not JSON\)$/)]);
  expect(made.log.join()).not.toContain('secret');
});

test('the site of before is there until the new one is whole, and files of others stay', async () => {
  made = await madeSite([run('2026-11-01', one())]);
  const [before] = readdirSync(join(made.directory, 'data'));
  const others = ['CNAME', 'app-of-mine.js', 'data/mine.json', 'data/20260101/mine.json'];
  mkdirSync(join(made.directory, 'data/20260101'));
  for (const name of others) writeFileSync(join(made.directory, name), 'mine');
  const again = { directory: made.directory };
  const asIs = {
    ...again,
    open: async () => Promise.reject(new PlaceError('The archive is away', { remedy: 'Wait.' })),
  };
  expect((await madeSite([], asIs)).report).toMatchObject({ site: undefined, problems: [{ failsStep: true }] });
  expect(readdirSync(join(made.directory, 'data'))).toContain(before);
  // Of a site that was made in the same second, whatever its name ends with.
  mkdirSync(join(made.directory, 'data/20990101000000-ffffffffffff'));
  const next = await madeSite([run('2026-11-02', one())], {
    ...again,
    assets: { script: 'new', style: 'style' },
    clock: { ...systemClock, date: () => new Date('2099-01-01') },
  });
  expect(next.report.problems).toEqual([]);
  expect(readdirSync(made.directory).filter((name) => /^app-[\da-f]+\.js$/.test(name))).toHaveLength(1);
  expect(readdirSync(join(made.directory, 'data'))).not.toContain(before);
  expect(readdirSync(join(made.directory, 'data'))).toHaveLength(3);
  for (const name of others) expect(readFileSync(join(made.directory, name), 'utf8')).toBe('mine');
});

test.each([
  [
    'a page of others',
    (folder: string) => writeFileSync(join(folder, 'index.html'), '<p>mine'),
    'has an index.html that this action did not write',
  ],
  ['a link to elsewhere', (folder: string) => symlinkSync('/tmp', join(folder, 'data')), 'is not a folder'],
  ['a file in the way', (folder: string) => writeFileSync(join(folder, 'data'), ''), 'is not a folder'],
])('a folder with %s is left alone', async (_, prepare, reason) => {
  made = await madeSite([]);
  mkdirSync(made.directory, { recursive: true });
  prepare(made.directory);
  const before = readdirSync(made.directory);
  const { report } = await madeSite([run('2026-11-01', one())], { directory: made.directory });
  expect(report.problems).toEqual([
    {
      message: expect.stringContaining(reason),
      remedy: expect.stringContaining('`output-directory`'),
      failsStep: true,
    },
  ]);
  expect(readdirSync(made.directory)).toEqual(before);
});

test('what cannot be read is named, the earlier run of the day counts instead, and nothing is taken for gone', async () => {
  const late = { ...run('2026-11-02', one()), at: '2026-11-02T09:00:00Z' };
  const runs = [
    run('2026-11-01', one(), one({ repoId: 2 }, 'o/s')),
    ...[run('2026-11-02', one({ stars: 7 })), late, run('2026-11-03', one())],
  ];
  made = await madeSite(runs, {}, (archive) => {
    const damage = (path: string, text: string): void => writeFileSync(join(archive, path), text);
    damage(`date=2026-11-02/${runIdOf(late)}.parquet`, 'PAR1 what is this PAR1');
    damage(`date=2026-11-03/${runIdOf(run('2026-11-03'))}.json`, '{"id": "5"}');
    damage('date=2026-11-03/notes.txt', 'mine');
  });
  expect(made.overview().history.values.stars).toEqual([10, 7, 5]);
  // Its own run lists the owner without it; the last one says nothing.
  expect(made.overview().lastMonth.gone.repositories).toMatchObject([{ repo: 'o/s', day: '2026-11-02' }]);
  expect(made.report.problems).toEqual([
    {
      message: expect.stringMatching(
        /\.json` \(it is not the run info of this run\), `date=2026-11-02\/1793610000\.parquet` \(/,
      ),
      remedy: expect.stringContaining('archive action'),
      failsStep: false,
    },
  ]);
});

test('an archive without a run that counts is an error that names the input', async () => {
  made = await madeSite([{ ...run('2026-11-01', one()), info: { status: 'running' } }, run('2026-11-02')]);
  expect(made.report).toMatchObject({
    site: undefined,
    problems: [
      {
        message: '`archive` has no run with documents',
        remedy: expect.stringContaining('Set `archive` to'),
        failsStep: true,
      },
    ],
  });
});

test('a job that is canceled, while the archive is read or the site is written, leaves the site as it was', async () => {
  made = await madeSite([run('2026-11-01', one())]);
  const before = readdirSync(join(made.directory, 'data'));
  for (const turns of [1, 3]) {
    const ending = new Ending(systemClock);
    const stop = (left: number): void => {
      if (left === 0) ending.stop({ status: 'cancelled', reason: 'Job canceled (SIGINT)' });
      else setImmediate(() => stop(left - 1));
    };
    stop(turns);
    const { report } = await madeSite([run('2026-11-02', one())], { ending, directory: made.directory });
    expect(report).toMatchObject({ site: undefined, problems: [{ message: 'Job canceled (SIGINT)' }] });
    expect(readdirSync(join(made.directory, 'data'))).toEqual(before);
  }
});
