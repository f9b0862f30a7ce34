import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { OwnerSource } from '../../../../src/inputs/sources/parse.ts';
import { createSelection } from '../../../../src/inputs/sources/selection.ts';
import type { RepositoryName } from '../../../../src/model.ts';
import { tooHeavy } from '../scripted-github.ts';
import { answered, failedQuery, failuresOf, list, listingTrial, namesOf, sourceOf } from './listing-trial.ts';
import { Account, names, scriptOf } from './scripted-accounts.ts';

describe('a user', () => {
  const userOf = (count: number, hidden = 0): Account => {
    const account = new Account(names('ann', count));
    account.kind = 'User';
    account.hidden = Array.from({ length: hidden }, (_, i): RepositoryName => `ann/secret${i}`);
    return account;
  };
  const listUser = async (account: Account, selects: OwnerSource['selects'] = () => true) => {
    const trial = listingTrial(scriptOf({ ann: account }));
    const all = await list(trial, [{ ...sourceOf('ann', 'user'), selects }]);
    return { listed: namesOf(all), failures: failuresOf(all), trial };
  };

  test.each([
    [2, 3],
    [150, 1],
    [40, 250],
  ])('with %i public and %i private repositories that the token sees is listed whole', async (count, hidden) => {
    const account = userOf(count, hidden);
    const { listed, failures, trial } = await listUser(account);
    expect(listed.toSorted()).toEqual(account.all.toSorted());
    expect([failures, account.cursorQueries.length]).toEqual([[], Math.ceil((count + hidden) / 100)]);
    expect(trial.gate.points.used).toBe(1 + account.cursorQueries.length);
  });

  test.each([1, 250])('with %i public repositories alone is listed by REST, and costs one point', async (count) => {
    const account = userOf(count);
    const { listed, trial } = await listUser(account);
    expect(listed.toSorted()).toEqual(account.repositories.toSorted());
    expect([account.cursorQueries, trial.client.sent.queries]).toEqual([[], 1]);
  });

  test('whose pages shifted is listed by cursor, which cannot', async () => {
    const account = userOf(250);
    account.before.set(2, () => account.repositories.splice(5, 1));
    const { listed, failures } = await listUser(account);
    expect(account.repositories.filter((name) => !listed.includes(name))).toEqual([]);
    expect([failures, account.cursorQueries.length]).toEqual([[], 3]);
  });

  test('is asked for topics only where the selection depends on them', async () => {
    const [plain, byTopic] = [userOf(1, 1), userOf(1, 1)];
    await listUser(plain, createSelection({ visibility: 'private' }));
    const { listed } = await listUser(byTopic, createSelection({ topics: ['azure'] }));
    expect(plain.cursorQueries[0]).not.toContain('repositoryTopics');
    expect(byTopic.cursorQueries[0]).toContain('repositoryTopics');
    expect(listed).toContain('ann/secret0');
  });

  test('selects private repositories by what GraphQL says of them', async () => {
    const { listed } = await listUser(userOf(2, 2), createSelection({ visibility: 'private' }));
    expect(listed).toEqual(['ann/secret0', 'ann/secret1']);
  });

  test('of whom GitHub lists fewer than it states is said not to be whole', async () => {
    const account = userOf(2, 1);
    account.stated = 5;
    const { failures } = await listUser(account);
    expect(failures).toMatchObject([{ repo: 'ann', reason: expect.stringContaining('3 of its 5 repositories') }]);
  });

  test('is listed without a field that the server lacks, also where another owner’s query found that out meanwhile', async () => {
    const accounts = { ann: userOf(1, 1), ben: userOf(1, 1) };
    accounts.ben.repositories = ['ben/r0'];
    accounts.ben.hidden = ['ben/secret'];
    const script = scriptOf(accounts);
    const trial = listingTrial({
      ...script,
      other: (query, nth) =>
        /nodes \{.* visibility/.test(query.text)
          ? failedQuery({ kind: 'unknown-field', reason: "Field 'visibility' doesn't exist", field: 'visibility' })
          : (script.other?.(query, nth) ?? answered({})),
    });
    const selects = createSelection({ visibility: ['public', 'internal'] });
    const all = await list(trial, [sourceOf('ann', 'user'), { ...sourceOf('ben', 'user'), selects }]);
    expect(failuresOf(all)).toEqual([]);
    expect(trial.log.at('warning')).toEqual([
      expect.stringMatching(/^Filters of ben: This GitHub server has no `visib/),
    ]);
  });

  test('whose listing by cursor fails keeps what REST listed, and says that it is not whole', async () => {
    const script = scriptOf({ ann: userOf(2, 1) });
    const trial = listingTrial({
      ...script,
      other: (query, nth) =>
        query.text.startsWith('query repositories')
          ? failedQuery(tooHeavy)
          : (script.other?.(query, nth) ?? answered({})),
    });
    const all = await list(trial, [sourceOf('ann', 'user')]);
    expect(namesOf(all)).toEqual(['ann/r0', 'ann/r1']);
    expect(failuresOf(all)).toMatchObject([
      { status: 'github-error', reason: expect.stringContaining('listed completely') },
    ]);
    // Beside each try, a query that was answered before shows that GitHub is well.
    expect(trial.client.sent.queries).toBe(1 + 2 * 3);
  });

  test('who is an organization is listed whole all the same, and a warning names the right key', async () => {
    const account = new Account(names('o', 3));
    account.hidden = ['o/secret'];
    const trial = listingTrial(scriptOf({ o: account }));
    const all = await list(trial, [sourceOf('o', 'user')]);
    expect([namesOf(all), failuresOf(all)]).toEqual([account.all, []]);
    expect(trial.log.at('warning')).toEqual(['o is an organization and is listed as one. Move it to `fullOrgs`.']);
  });

  test.each([
    ['by the schema', false],
    ['by the schema, with topics', true],
  ])('is listed by a query that is valid %s', async (_, withTopics) => {
    const account = userOf(1, 1);
    await listUser(account, createSelection(withTopics ? { topics: ['azure'] } : {}));
    const schema = buildSchema(published.idl, { assumeValidSDL: true });
    expect(validate(schema, parse(account.cursorQueries[0] ?? '')).map(({ message }) => message)).toEqual([]);
  });
});
