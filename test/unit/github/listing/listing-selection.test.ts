import { describe, expect, test } from 'vitest';
import type { ListedRepository } from '../../../../src/inputs/sources/selection.ts';
import { list, listingTrial, namesOf, pageOf, sourceOf } from './listing-trial.ts';
import { Account, names, scriptOf } from './scripted-accounts.ts';

describe('selection', () => {
  test('is told what GitHub says of each repository', async () => {
    const seen: ListedRepository[] = [];
    const body = [
      {
        full_name: 'o/.github',
        archived: true,
        fork: true,
        is_template: true,
        visibility: 'internal',
        private: true,
        topics: ['a', 'b'],
      },
      { full_name: 'o/old-server', private: true },
      { full_name: 'o/plain' },
    ];
    const selects = (repository: ListedRepository): boolean => {
      seen.push(repository);
      return repository.visibility !== 'private';
    };
    const trial = listingTrial({ page: () => pageOf(body) });
    const all = await list(trial, [{ ...sourceOf('o'), selects }]);
    const plain = { isArchived: false, isFork: false, isTemplate: false, topics: [] };
    expect(seen).toEqual([
      {
        name: '.github',
        isArchived: true,
        isFork: true,
        isTemplate: true,
        visibility: 'internal',
        topics: ['a', 'b'],
      },
      { ...plain, name: 'old-server', visibility: 'private' },
      { ...plain, name: 'plain', visibility: 'public' },
    ]);
    expect(namesOf(all)).toEqual(['o/.github', 'o/plain']);
  });

  test('what is left out is no gap', async () => {
    const account = new Account(names('o', 150));
    const trial = listingTrial(scriptOf({ o: account }));
    expect(await list(trial, [{ ...sourceOf('o'), selects: () => false }])).toEqual([]);
    expect([account.asked.length, trial.log.at('warning'), trial.log.at('info')]).toEqual([2, [], []]);
  });
});
