import { expect, test } from 'vitest';
import { digestOf, type Written } from '../../../../src/inputs/sources/digest.ts';
import { parseSources } from '../../../../src/inputs/sources/parse.ts';

const written: Written = {
  fullOrgs: [{ orgName: 'microsoft', exclude: 'FluidExamples,maro', topics: ['azure', 'ai'] }, { orgName: 'github' }],
  users: [{ login: 'ann', archived: false, visibility: ['public', 'private'] }],
  individualRepos: ['octokit/octokit.rb', 'Azure/azure-cli'],
};
const microsoft = written.fullOrgs?.[0] ?? { orgName: '' };

test.each<[string, Written]>([
  ['other order', { ...written, fullOrgs: written.fullOrgs?.toReversed() ?? [] }],
  ['other case', { ...written, fullOrgs: [{ ...microsoft, orgName: 'Microsoft' }, { orgName: 'GitHub' }] }],
  ['an array', { ...written, fullOrgs: [{ ...microsoft, exclude: ['maro', 'fluidexamples'] }, { orgName: 'github' }] }],
  ['other spelling', { ...written, users: [{ login: 'ann', archived: false, visibility: ['private', 'Public'] }] }],
  [
    'other spacing',
    { ...written, fullOrgs: [{ ...microsoft, exclude: ' maro ,FluidExamples,' }, { orgName: 'github' }] },
  ],
  ['what is the default', { ...written, fullOrgs: [microsoft, { orgName: 'github', forks: true, exclude: '' }] }],
  ['a name twice', { ...written, individualRepos: ['azure/azure-cli', 'octokit/octokit.rb', 'Octokit/Octokit.rb'] }],
])('sources with %s select the same', (_, other) => {
  expect(digestOf(other)).toBe(digestOf(written));
});

test.each<[string, Written]>([
  ['another owner', { ...written, fullOrgs: [microsoft] }],
  ['another option', { ...written, users: [{ login: 'ann', archived: 'only', visibility: ['public', 'private'] }] }],
  ['another repository', { ...written, individualRepos: ['octokit/octokit.rb'] }],
  ['a user instead of an organization', { ...written, fullOrgs: [microsoft], users: [{ login: 'github' }] }],
])('sources with %s select something else', (_, other) => {
  expect(digestOf(other)).not.toBe(digestOf(written));
});

test('the sources have it, however they are laid out', () => {
  const digestIn = (text: string): string | undefined => {
    const parsed = parseSources(text, 'sources', String);
    return 'sources' in parsed ? parsed.sources.digest : undefined;
  };
  expect(digestIn(JSON.stringify(written, null, 4))).toBe(digestOf(written));
});
