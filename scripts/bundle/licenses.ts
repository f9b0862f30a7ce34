import { readdirSync, readFileSync } from 'node:fs';

interface LockFile {
  packages: Record<string, { license?: string; dependencies?: Record<string, string> }>;
}

/** These packages and all that they need, by package-lock.json. Of a package that is there twice, the one at the top counts. */
export function withDependencies(names: readonly string[], { packages }: LockFile): string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const needed of Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})) add(needed);
  };
  for (const name of names) add(name);
  return [...found].sort();
}

/** The licenses of packages that a text has not yet, in the form in which ncc writes them: of a bundle in parts it names the last part’s. */
export function missingLicenses(names: readonly string[], text: string, root: string): string {
  const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as LockFile;
  const missing = withDependencies(names, lock).filter((name) => !`\n${text}`.includes(`\n${name}\n`));
  return missing
    .map(
      (name) =>
        `\n${name}\n${lock.packages[`node_modules/${name}`]?.license}\n${licenseOf(`${root}node_modules/${name}`)}\n`,
    )
    .join('');
}

function licenseOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (!file) throw new Error(`${folder} has no license. Its text must be in dist/licenses.txt.`);
  return readFileSync(`${folder}/${file}`, 'utf8');
}
