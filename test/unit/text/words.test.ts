import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { FailureStatus } from '../../../src/model.ts';
import { explain, type Failing, failureStatuses } from '../../../src/report/content/failure-statuses.ts';
import { troubles } from '../../../src/text/troubles/troubles.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const textOf = (file: string): string => readFileSync(`${root}${file}`, 'utf8');

/** Files in which American spelling is held. */
const spelled = globSync(
  [
    '{src,emulators,scripts}/**/*',
    '*.md',
    'docs/*.md',
    'action.yml',
    'shard/action.yml',
    'sources.schema.json',
    '.github/**/*',
  ],
  { cwd: root },
).filter((file) => /\.(ts|js|css|md|yml|json)$/.test(file));
/** Actions whose descriptions are held to the rules. */
const actions: readonly string[] = ['action.yml', 'dashboard/action.yml', 'shard/action.yml'];

interface Described {
  description: string;
}
interface ActionFile extends Described {
  inputs: Record<string, Described>;
  outputs: Record<string, Described>;
}

/** What an action's users read of it, by where it is. */
const descriptions = actions.flatMap((file): [string, string][] => {
  const { description, inputs, outputs } = parse(textOf(file)) as ActionFile;
  const named = [...Object.entries(inputs), ...Object.entries(outputs)];
  return [[file, description], ...named.map(([name, one]): [string, string] => [`${file}: ${name}`, one.description])];
});

/** What failures of each status mean, of repositories and of owners, by how the run ended. */
const explained = (Object.keys(failureStatuses) as FailureStatus[]).flatMap((status) =>
  (['repositories', 'owners'] as const).flatMap((of: Failing) =>
    (status === 'not-attempted'
      ? (['partial', 'failed', 'cancelled', 'timed out'] as const)
      : ['partial' as const]
    ).map((run) => [`${status}, ${of}, ${run}`, explain(status, of, run)] as const),
  ),
);

/** All messages of the catalogs, by where they are. */
const messages: readonly [where: string, text: string][] = [
  ...Object.entries(troubles).map(([name, { remedy }]): [string, string] => [name, remedy]),
  ...explained.flatMap(([where, { meaning, advice }]): [string, string][] => [
    [`${where}: what it means`, meaning],
    [`${where}: what to do`, advice],
  ]),
  ...descriptions,
];

/** Code and addresses count as one word, whatever they have inside. */
const sentencesOf = (text: string): string[] =>
  text
    .replace(/`[^`]*`/g, 'Code')
    .replace(/https?:\S*\w/g, 'Address')
    .split(/(?<=[.!?])\s+/);

const mostWords = 25;
const wordsIn = (sentence: string): number => sentence.split(/\s+/).length;

/** What reads like a translation. */
const banned =
  /\bat the most\b|\b(?:is|are) (?:no|none of)\b|\bknows? no\b|\bstands?\b|\bbegun\b|\bmay\b|\btells?\b|\bif it stays\b|\b(?:does|do|did) not take\b|\bis taken\b|^Empty[,:]|\bmisspelled as\b|, which the\b/i;

/** The British forms of words that the texts use; the status `cancelled` is a name of the contract. */
const british =
  /\w*(?:organis|authoris|recognis|initialis|normalis|summaris|serialis|customis|minimis|maximis|optimis|behaviour|colour|favour|neighbour|honour|artefact|catalogue)\w*|\blicences?\b|\bdefence\b|\bcentred?\b|\bCancelled\b|\bcancelling\b|\blabell(?:ed|ing)\b|\banalys(?:e|ed|ing)\b/g;

describe.each(messages)('%s', (_, text) => {
  const sentences = sentencesOf(text);

  test('is made of sentences that begin with a capital and end', () => {
    expect(sentences.filter((sentence) => !/^["“]?[A-Z]/.test(sentence) || !/[.!?)]$/.test(sentence))).toEqual([]);
  });

  test('has no sentence that is long or a chain', () => {
    expect(sentences.filter((sentence) => wordsIn(sentence) > mostWords)).toEqual([]);
    expect(sentences.filter((sentence) => sentence.split(';').length > 2)).toEqual([]);
  });

  test('says things as a native writer would', () => {
    expect(sentences.filter((sentence) => banned.test(sentence))).toEqual([]);
  });
});

test('the spelling is American', () => {
  expect(spelled.length).toBeGreaterThan(200);
  const found = spelled.flatMap((file) =>
    [...textOf(file).matchAll(british)].map(([word]) => `${file.replaceAll('\\', '/')}: ${word}`),
  );
  expect(found).toEqual([]);
});

test('the rules see what they forbid', () => {
  expect(sentencesOf('Use `a. b` now. See https://x.example/a.b. And so on.')).toHaveLength(3);
  for (const bad of ['It is no name.', 'The token may not read it.', 'The log tells why.', 'Empty, it is off.'])
    expect(bad).toMatch(banned);
  expect('The organisation’s licence, Cancelled, and its colour'.match(british)).toEqual([
    ...['organisation', 'licence', 'Cancelled', 'colour'],
  ]);
  expect("status === 'cancelled'").not.toMatch(british);
});
