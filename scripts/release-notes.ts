// Prints what CHANGELOG.md says about a version. Fails if package.json has another version, or if there are no notes.
import { readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

/** The section of a change log as in https://keepachangelog.com; undefined if the version has none. */
export function notesOf(changeLog: string, version: string): string | undefined {
  const [, ...sections] = changeLog.split(/^## /m);
  const section = sections.find((text) => text.startsWith(`[${version}]`));
  return section?.replace(/^.*\n/, '').trim() || undefined;
}

function main(tag: string | undefined): number {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  if (tag !== `v${version}`) {
    console.error(`The tag ${tag} does not match the version in package.json, v${version}`);
    return 1;
  }
  const notes = notesOf(read('CHANGELOG.md'), version);
  if (notes === undefined) {
    console.error(`CHANGELOG.md has no section [${version}]`);
    return 1;
  }
  console.log(notes);
  return 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = main(process.argv[2]);
