import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { indexPage } from './index-page.ts';
import type { Overview, Site } from './site-data.ts';

/** The script and the style, as scripts/build.ts puts them beside the bundle of the action, in dist/dashboard/. */
export interface PageAssets {
  script: string;
  style: string;
}

/** Reads the assets from a folder, whose address ends with a slash. */
export const readAssets = (folder: URL): PageAssets => ({
  script: readFileSync(new URL('app.js', folder), 'utf8'),
  style: readFileSync(new URL('app.css', folder), 'utf8'),
});

/** The files of a site beside its data, by their names. Those that browsers keep are named by their content. */
export function staticFiles(site: Site, overview: Overview, { script, style }: PageAssets): Record<string, string> {
  const names = { script: `app-${hashOf(script)}.js`, style: `app-${hashOf(style)}.css` };
  return { 'index.html': indexPage(site, overview, names), [names.script]: script, [names.style]: style };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
