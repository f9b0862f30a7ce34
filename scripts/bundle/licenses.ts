import { readdirSync, readFileSync } from 'node:fs';

/** The packages that files are of, by their folders in node_modules/. */
export function packagesOf(files: readonly string[]): string[] {
  const folders = files.map((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))];
}

/** The name, the license and its text of each of these packages, by name; a package that is there twice has one text a version. */
export function licensesOf(folders: readonly string[]): string {
  const texts = folders.map(licenseOf);
  return [...new Set(texts)].sort().join('\n');
}

function licenseOf(folder: string): string {
  const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');
  const { name, license } = JSON.parse(read('package.json')) as { name: string; license?: string };
  const files = readdirSync(folder);
  const file = files.find((one) => /^licen[cs]e/i.test(one));
  const text = file ? read(file) : chapterOf(read(files.find((one) => /^readme/i.test(one)) ?? 'README.md'));
  if (!text) throw new Error(`${folder} has no license. Its text must be in dist/licenses.txt.`);
  return `${name}\n${license ?? ''}\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}

/** The last chapter of a readme that is about the license, for a package which has no file for it. */
const chapterOf = (readme: string): string => /\n(?:#+ *)?Licen[cs]e\b[\s\S]*$/i.exec(readme)?.[0].trim() ?? '';
