// Prints what CHANGELOG.md says about a version. Fails unless it is the version of package.json and has a date and notes.
import { readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

/** The section of a change log in the manner of https://keepachangelog.com; undefined without notes or a date. */
export function notesOf(changeLog: string, version: string): string | undefined {
  const [, ...sections] = changeLog.split(/^## /m);
  const section = sections.find((text) => text.startsWith(`[${version}]`));
  const [, notes = ''] = /^\S+ - \d{4}-\d{2}-\d{2}\n([\s\S]*)$/.exec(section ?? '') ?? [];
  return notes.trim() || undefined;
}

function main(tag: string | undefined): number {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  if (tag !== `v${version}`) {
    console.error(`The tag ${tag} does not match the version of package.json: tag v${version}`);
    return 1;
  }
  const notes = notesOf(read('CHANGELOG.md'), version);
  if (notes === undefined) {
    console.error(`CHANGELOG.md has no notes for ${version}: add the section "## [${version}] - YYYY-MM-DD"`);
    return 1;
  }
  console.log(notes);
  return 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = main(process.argv[2]);
