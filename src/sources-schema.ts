const names = {
  description:
    'Repository names of this owner to leave out, without regard to case; globs such as *-archive are allowed.',
  anyOf: [
    { type: 'string', description: 'Names with commas between them.' },
    { type: 'array', items: { type: 'string', minLength: 1 } },
  ],
};

const login = { type: 'string', pattern: '^[A-Za-z0-9_-]+$' };

/** The JSON Schema of sources.json; sources.schema.json, which editors read, is made from it. */
export const sourcesSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'The repositories whose statistics are collected',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    fullOrgs: {
      description: 'Organisations of which every repository is collected.',
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['orgName'],
        properties: {
          orgName: { ...login, description: 'The organisation, as in its address on GitHub.' },
          exclude: names,
        },
      },
    },
    users: {
      description: 'User accounts of which every repository is collected.',
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['login'],
        properties: { login: { ...login, description: 'The account, as in its address on GitHub.' }, exclude: names },
      },
    },
    individualRepos: {
      description: 'Single repositories, as owner/name.',
      type: 'array',
      items: { type: 'string', pattern: '^[A-Za-z0-9_-]+/[A-Za-z0-9._-]+$' },
    },
  },
} as const;
