import type { Changes, Collection, RunReport } from '../model.ts';
import type { PrivateNames } from './private-names.ts';
import { hideIn } from './public-run.ts';

/** A report as everyone can see it: nothing is counted less, and rows that would name a hidden repository are left out. */
export function publicReport(report: RunReport, names: PrivateNames): RunReport {
  if (!names.hides) return report;
  const { info, collection, changes } = report;
  const hiddenIn = (list: string): number =>
    list.split(',').filter((name) => name !== '' && names.isHidden(name)).length;
  const hidden = { stored: hiddenIn(info.createdList), failed: hiddenIn(info.failedList) };
  return hideIn(
    {
      ...report,
      ...(hidden.stored + hidden.failed > 0 && { hidden }),
      collection: publicCollection(collection, names),
      changes: publicChanges(changes, names),
    },
    names,
  );
}

function publicCollection({ owners, byStars, byOpenIssues }: Collection, names: PrivateNames): Collection {
  const isShown = ({ repo }: { repo: string }): boolean => !names.isHidden(repo);
  return { owners, byStars: byStars.filter(isShown), byOpenIssues: byOpenIssues.filter(isShown) };
}

function publicChanges(changes: Changes, names: PrivateNames): Changes {
  if (changes.status !== 'compared') return changes;
  const isShown = (name: string): boolean => !names.isHidden(name);
  return {
    ...changes,
    movers: {
      stars: changes.movers.stars.filter(({ repo }) => isShown(repo)),
      openIssues: changes.movers.openIssues.filter(({ repo }) => isShown(repo)),
      openPRs: changes.movers.openPRs.filter(({ repo }) => isShown(repo)),
    },
    appeared: changes.appeared.filter(isShown),
    gone: changes.gone.filter(({ repo }) => isShown(repo)),
    renamed: changes.renamed.filter(({ from, to }) => isShown(from) && isShown(to)),
    archived: changes.archived.filter(isShown),
  };
}
