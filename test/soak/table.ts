import type { describeMachine } from '../../scripts/bench/machine.ts';
import { table } from '../../scripts/tables.ts';
import { number } from '../../src/text/format.ts';
import { kindOf } from './calendar.ts';
import { costsAround, daysOf } from './costs.ts';
import { judge } from './findings.ts';
import type { History } from './promises.ts';
import type { RunRecord } from './run.ts';

/** How the simulation was made. */
export interface Made {
  command: string;
  machine: ReturnType<typeof describeMachine>;
  days: number;
  seconds: number;
  cpuSeconds: number;
  violations: readonly string[];
}

const count = (runs: History, holds: (run: RunRecord) => boolean): string => number(runs.filter(holds).length);
const hasUnusual = (run: RunRecord): boolean => judge(run, []).right.length + judge(run, []).wrong.length > 0;

function kindRows(runs: History): string[][] {
  return [...Map.groupBy(runs, ({ slot }) => kindOf(slot))].map(([kind, some]) => [
    kind === 'none' ? 'nothing out of the ordinary' : kind,
    number(some.length),
    [...Map.groupBy(some, ({ info }) => info?.status ?? 'none')]
      .map(([status, of]) => `${of.length} ${status}`)
      .join(', '),
    count(some, ({ result }) => result.exitCode !== 0),
    count(some, hasUnusual),
    count(some, (run) => judge(run, []).vanished.length > 0),
    number(some.reduce((sum, { mails }) => sum + mails.length, 0)),
  ]);
}

function findingRows(runs: History): string[][] {
  const all = runs.map((run) => judge(run, []));
  const lost = all.flatMap(({ right }) => right);
  const isOfAll = ({ about }: { about: string }): boolean => about === 'all owners';
  const happened = (what: string): string =>
    number(runs.flatMap(({ notable }) => notable).filter((one) => one.what === what).length);
  const wrong = all.flatMap((one) => one.wrong);
  const missed = all.flatMap((one) => one.missed);
  const seenLess = runs.filter(({ unseen, info }) => unseen > 0 && info?.changes);
  return [
    [
      'A repository that lost most of its stars',
      happened('made private'),
      number(lost.filter((one) => !isOfAll(one)).length),
    ],
    ['194,063 stars of spam accounts removed', happened('spam removed'), number(lost.filter(isOfAll).length)],
    [
      'Runs that miss a share of an owner (said for 7 days)',
      number(seenLess.length),
      count(runs, (run) => judge(run, []).vanished.length > 0),
    ],
    ['Not reported', '', number(missed.length)],
    ['Ordinary life, and reported', '', number(wrong.length)],
  ];
}

/** What a mail says is new, in the words of its table. */
const newsTitles = [
  'Newly missing owners',
  'New failures',
  'New data quality findings',
  'Owners listed again',
  'Owners whose missing repositories are back',
  'Recovered',
  'The last run',
];

function mailRows(runs: History): string[][] {
  const mails = runs.flatMap(({ mails: some, slot }) => some.map((mail) => ({ ...mail, slot })));
  const kind = ({ subject, text = '' }: (typeof mails)[number]): string => {
    const [, status = ''] = /^GitHub repo stats: ([\w ]+),/.exec(subject) ?? [];
    const news = newsTitles
      .filter((title) => text.includes(title))
      .map((title) => title.replace('The last run', 'another status'));
    return `${status}: ${news.join(', ').toLowerCase() || 'no news section'}`;
  };
  return [...Map.groupBy(mails, kind)].map(([what, some]) => [
    what,
    number(some.length),
    some
      .slice(0, 6)
      .map(({ slot }) => String(Math.floor(slot.day) + 1))
      .join(', ') + (some.length > 6 ? ', ...' : ''),
  ]);
}

function costRows(runs: History): string[][] {
  return daysOf(runs).map((day) => {
    const costs = costsAround(runs, day);
    const each = (value: number): string => (value / costs.documents).toFixed(3);
    return [
      number(day + 1),
      number(costs.documents),
      `${number(costs.githubRequests)} (${each(costs.githubRequests)})`,
      `${number(costs.points)} (${each(costs.points)})`,
      `${number(costs.cosmosRequests)} (${each(costs.cosmosRequests)})`,
      `${number(Math.round(costs.requestUnits))} (${each(costs.requestUnits)})`,
      number(Math.round(costs.kilobytes)),
      number(Math.round(costs.peakMegabytes)),
      costs.cpuSeconds.toFixed(2),
    ];
  });
}

/** What the simulation came to, as Markdown. */
export function soakTables(runs: History, made: Made): string {
  const { machine, days, seconds, cpuSeconds, violations } = made;
  const documents = runs.reduce((sum, { info }) => sum + (info?.totalCreatedCount ?? 0), 0);
  return [
    `\`${made.command}\`, ${machine.date}, Node ${machine.node}, ${machine.cores} × ${machine.cpu}: ${number(days)} days, ${number(runs.length)} runs, ${number(documents)} documents, ${(seconds / 60).toFixed(1)} min (${number(Math.round(cpuSeconds))} s of CPU), ${number(violations.length)} promises broken.`,
    table(
      ['Run', 'Runs', 'Status', 'Failed steps', 'Unusual numbers', 'Missing repositories', 'Mails'],
      kindRows(runs),
    ),
    table(['Finding', 'Happened', 'Reported'], findingRows(runs)),
    table(['Mail', 'Mails', 'Days'], mailRows(runs)),
    table(
      [
        'Day',
        'Documents',
        'GitHub requests',
        'Points',
        'Cosmos DB requests',
        'Request units',
        'Files and log, KB',
        'Peak, MB',
        'CPU, s',
      ],
      costRows(runs),
    ),
  ].join('\n\n');
}
