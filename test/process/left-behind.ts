import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionResult, Annotation } from '../../emulators/runner/runner.ts';
import type { Collected, StoredDocument } from '../../emulators/scenario.ts';

type Place = Pick<ActionResult, 'workspace'>;

/** The text of a file in the output directory. */
export const outputFile = ({ workspace }: Place, name: string): string =>
  readFileSync(join(workspace, 'repo-stats', name), 'utf8');

/** The documents of stats.ndjson, a line each. */
export const linesOf = (place: Place): string[] => outputFile(place, 'stats.ndjson').split('\n').filter(Boolean);

export const runInfoFile = (place: Place): StoredDocument => JSON.parse(outputFile(place, 'run-info.json'));

/** The names in a list of the run info. */
export const listOf = (text: unknown): string[] => (text === '' || text === undefined ? [] : String(text).split(','));

/** What the emails say of the run: the status in each subject. */
export const subjectsOf = ({ services }: Pick<Collected, 'services'>): string[] =>
  services.sendGrid.received.map(({ subject }) => subject.replace(/^GitHub repo stats: ([a-z ]+), .*$/, '$1'));

export const annotationsOf = (
  { annotations }: Pick<ActionResult, 'annotations'>,
  level: 'error' | 'warning',
): Annotation[] => annotations.filter((annotation) => annotation.level === level);
