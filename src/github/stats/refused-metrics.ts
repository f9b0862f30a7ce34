import type { RepositoryName } from '../../model.ts';
import { counted } from '../../text/format.ts';
import type { Log } from '../../text/log.ts';

/** An extra metric that GitHub does not answer for a repository, although it answers the rest. */
export interface RefusedMetric {
  asked: RepositoryName;
  field: string;
  /** GitHub's words, with what to do. */
  reason: string;
}

const none: ReadonlySet<string> = new Set();

/** The extra metrics that GitHub refuses, which are null then and not asked for again. */
export class RefusedMetrics {
  readonly #byRepository = new Map<RepositoryName, Set<string>>();
  readonly #byField = new Map<string, { repositories: number; reason: string }>();

  of(asked: RepositoryName): ReadonlySet<string> {
    return this.#byRepository.get(asked) ?? none;
  }

  note({ asked, field, reason }: RefusedMetric): void {
    const fields = this.#byRepository.get(asked) ?? new Set();
    if (fields.has(field)) return;
    this.#byRepository.set(asked, fields.add(field));
    const known = this.#byField.get(field) ?? { repositories: 0, reason };
    this.#byField.set(field, { ...known, repositories: known.repositories + 1 });
  }

  /** One warning for each metric, however many repositories are without it. */
  logTo(log: Log): void {
    for (const [field, { repositories, reason }] of this.#byField) {
      const where = counted(repositories, 'repository', 'repositories');
      log.warning(`GitHub did not answer \`${field}\` for ${where}, so it is null there. ${reason}`);
    }
  }
}
