import { html, json } from '../text/escape.ts';
import { counted, number, signed } from '../text/format.ts';
import { type Overview, periods, periodText, type Site, type Sums } from './site-data.ts';

/** The names of the files beside the page. */
export interface Shell {
  script: string;
  style: string;
}

const fields = ['stars', 'openIssues', 'openPRs'];

/** The page, with the totals as tables for readers without JavaScript. The script shows its views instead. */
export function indexPage(site: Site, overview: Overview, { script, style }: Shell): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${html(site.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
<script type="module" src="${script}"></script>
</head>
<body>
<main>
<noscript>
${totals(site, overview)}
</noscript>
</main>
<script type="application/json" id="site">${json(site)}</script>
</body>
</html>
`;
}

/** Nothing but the files of the site is loaded: https://www.w3.org/TR/CSP3/ */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function totals(site: Site, { sums, owners }: Overview): string {
  const metrics = site.metrics.filter(({ field }) => fields.includes(field));
  const rows: [string, (one: Sums) => string][] = [
    ['Repositories', ({ repositories }) => number(repositories)],
    ...metrics.map(({ field, label }): [string, (one: Sums) => string] => [
      label,
      ({ values }) => shown(values[field]),
    ]),
  ];
  const changes = (of: string): string =>
    periods
      .map((period) => {
        const change = sums.changes[period];
        const value = of === 'Repositories' ? change?.repositories : change?.values[fieldOf(site, of)];
        return `<td class="number">${value == null ? '–' : signed(value)}</td>`;
      })
      .join('');
  const ownerRows = owners.most
    .map((owner) => {
      const cells = rows.map(([, value]) => `<td class="number">${value(owner)}</td>`).join('');
      return `<tr><th scope="row">${html(owner.login)}</th>${cells}</tr>`;
    })
    .join('\n');
  const head = (titles: readonly string[]): string =>
    titles.map((title) => `<th scope="col">${html(title)}</th>`).join('');
  const others = owners.count - owners.most.length;
  const rest = others > 0 ? `<p class="note">And ${counted(others, 'owner', 'owners')} with fewer stars.</p>` : '';
  return `<div class="static">
<p class="kicker">GitHub repository statistics</p>
<h1>${html(site.title)}</h1>
<p class="note">Last run ${html(site.days.at(-1) ?? 'unknown')}</p>
<p class="problems">Charts and the table of repositories need JavaScript.</p>
<h2 id="totals">Totals</h2>
<div class="scroll"><table aria-labelledby="totals">
<thead><tr>${head(['', 'Now', ...periods.map((period) => `In ${periodText(site, period)}`)])}</tr></thead>
<tbody>
${rows.map(([title, value]) => `<tr><th scope="row">${html(title)}</th><td class="number">${value(sums)}</td>${changes(title)}</tr>`).join('\n')}
</tbody></table></div>
<h2 id="all-owners">Owners</h2>
<div class="scroll"><table aria-labelledby="all-owners">
<thead><tr>${head(['Owner', ...rows.map(([title]) => title)])}</tr></thead>
<tbody>
${ownerRows}
</tbody></table></div>
${rest}
</div>`;
}

const shown = (value: number | null | undefined): string => (value == null ? '–' : number(value));

const fieldOf = ({ metrics }: Site, label: string): string => metrics.find((one) => one.label === label)?.field ?? '';
