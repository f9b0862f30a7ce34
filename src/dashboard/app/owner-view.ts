import type { Settings } from './address.ts';
import type { App, BuiltView } from './app.ts';
import { Place } from './element.ts';
import { readOwner } from './files.ts';
import { ownerHistory } from './histories.ts';
import { gitHubLinks } from './links.ts';
import { loadOwners } from './owners.ts';
import { pageHead, sectionOf, skipLink, unknownView } from './page-head.ts';
import { periodNav } from './period-nav.ts';
import { loadRepositories, repositoryTable } from './repository-table.ts';
import { sumTiles, weekCharts } from './sums.ts';

export async function ownerView(app: App, login: string, signal: AbortSignal): Promise<BuiltView> {
  const [owners, rows, all] = await Promise.all([loadOwners(app), readOwner(app.site, login), loadRepositories(app)]);
  const sums = owners.find((owner) => owner.login.toLowerCase() === login.toLowerCase());
  if (!sums) return unknownView(app, login, 'There is no owner with this name on the dashboard.');
  const history = ownerHistory(rows, app.site);
  const period = periodNav(app);
  const place = new Place(signal);
  const table = repositoryTable(app, all, sums.login, signal);
  const links = gitHubLinks(app, sums.login, { 'On GitHub': '' });
  let spanShown = '';
  const show = (settings: Settings): void => {
    period.show(settings);
    if (settings.period !== spanShown) {
      spanShown = settings.period;
      place.show((signal) => [
        sumTiles(app, { sums, history }, settings, signal),
        sectionOf('weeks', 'Opened, closed and merged', weekCharts(app, history, settings, signal)),
      ]);
    }
    table.show(settings);
  };
  const nodes = [
    skipLink(),
    ...pageHead(app, { title: sums.login, links, period: period.node }),
    place.node,
    sectionOf('repositories', 'Repositories', table.nodes),
  ];
  return { title: sums.login, nodes, show };
}
