/** Fields of a repository, with the version of GitHub Enterprise Server that had them first, by the schemas that GitHub publishes. */
const since: Readonly<Record<string, string>> = {
  // https://docs.github.com/en/enterprise-server@2.18/graphql/reference/objects#repository
  isTemplate: '2.18',
  // https://docs.github.com/en/enterprise-server@3.0/graphql/reference/objects#repository
  stargazerCount: '3.0',
  // https://docs.github.com/en/enterprise-server@3.3/graphql/reference/objects#repository
  visibility: '3.3',
};

/** Properties that REST lists only on request, by a media type of a preview, before this version: https://docs.github.com/en/enterprise-server@3.2/rest/reference/repos#list-organization-repositories */
const previewsUntil = '3.3';
const previewed = ['is_template', 'topics', 'visibility'];

export const missingFieldsOf = (version: string | undefined): string[] =>
  Object.keys(since).filter((field) => version !== undefined && isBefore(version, since[field] ?? ''));

export const missingPropertiesOf = (version: string | undefined): string[] =>
  version !== undefined && isBefore(version, previewsUntil) ? previewed : [];

function isBefore(version: string, other: string): boolean {
  const [[major = 0, minor = 0], [otherMajor = 0, otherMinor = 0]] = [version, other].map((one) =>
    one.split('.').map(Number),
  ) as [number[], number[]];
  return major === otherMajor ? minor < otherMinor : major < otherMajor;
}
