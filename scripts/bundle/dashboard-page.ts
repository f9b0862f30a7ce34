import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { licensesOf, packagesOf } from './licenses.ts';

/** Writes the script and the style of the dashboard, as the action puts them beside its page, and returns the files that came in. */
export async function bundleDashboardPage(root: string): Promise<string[]> {
  const folder = `${root}dist/dashboard/`;
  mkdirSync(folder, { recursive: true });
  const bundle = await rolldown({ input: `${root}src/dashboard/app/main.ts`, platform: 'browser' });
  const { output } = await bundle.generate({ format: 'esm', minify: true, comments: false });
  await bundle.close();
  const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');
  const [{ code, modules }] = output;
  const styles = ['src/report/page/design.css', 'node_modules/uplot/dist/uPlot.min.css', 'src/dashboard/app/app.css'];
  const files = [...Object.keys(modules), ...styles.map((file) => `${root}${file}`)];
  // The site is given to readers, and a license asks to come along.
  writeFileSync(`${folder}app.js`, `/*!\n${licensesOf(packagesOf(files))}*/\n${code}`);
  writeFileSync(`${folder}app.css`, styles.map(read).join('\n'));
  return files;
}
