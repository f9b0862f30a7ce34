import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { missingLicenses } from './licenses.ts';

const packages = ['hyparquet', 'uplot'];

/** The script and the style of the dashboard, as the action writes them beside its page, in dist/dashboard/. */
export async function bundleDashboardPage(root: string): Promise<void> {
  const folder = `${root}dist/dashboard/`;
  mkdirSync(folder, { recursive: true });
  const bundle = await rolldown({ input: `${root}src/dashboard/app/main.ts`, platform: 'browser' });
  const { output } = await bundle.generate({ format: 'esm', minify: true, comments: false });
  await bundle.close();
  const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');
  // The site is given to readers, and a license asks to come along.
  writeFileSync(`${folder}app.js`, `/*!${missingLicenses(packages, '', root)}*/\n${output[0].code}`);
  const styles = ['src/report/page/design.css', 'node_modules/uplot/dist/uPlot.min.css', 'src/dashboard/app/app.css'];
  writeFileSync(`${folder}app.css`, styles.map(read).join('\n'));
  const licenses = `${folder}licenses.txt`;
  appendFileSync(licenses, missingLicenses(packages, existsSync(licenses) ? readFileSync(licenses, 'utf8') : '', root));
}
