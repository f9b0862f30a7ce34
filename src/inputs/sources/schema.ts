const globs = (description: string): object => ({
  description,
  anyOf: [
    { type: 'string', description: 'Names with commas between them.' },
    { type: 'array', items: { type: 'string', minLength: 1 } },
  ],
});

const login = (description: string): object => ({ type: 'string', pattern: '^[A-Za-z0-9_-]{1,100}$', description });

const kept = (what: string): object => ({
  description: `${what} repositories: true (they are in, the default), false (they are left out) or "only".`,
  enum: [true, false, 'only'],
  default: true,
});

const visibilities = { type: 'string', enum: ['public', 'private', 'internal'] };

const selection = {
  exclude: globs(
    'Repository names of this owner to leave out, without regard to case; globs such as *-archive are allowed.',
  ),
  include: globs('Only the repositories of this owner with these names; globs are allowed. `exclude` still applies.'),
  archived: kept('Archived'),
  forks: kept('Forked'),
  templates: kept('Template'),
  visibility: {
    description: 'Only repositories of this visibility, or of one of these.',
    anyOf: [visibilities, { type: 'array', items: visibilities, minItems: 1 }],
  },
  topics: {
    description: 'Only repositories that have at least one of these topics.',
    type: 'array',
    items: { type: 'string', minLength: 1 },
    minItems: 1,
  },
};

const accounts = (key: string, description: string): object => ({
  description,
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: [key],
    properties: { [key]: login('The account, as in its address on GitHub.'), ...selection },
  },
});

/** The JSON Schema of sources.json; sources.schema.json, which editors read, is made from it. */
export const sourcesSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'The repositories whose statistics are collected',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', description: 'Where editors find this schema.' },
    fullOrgs: accounts('orgName', 'Organisations of which every repository is collected.'),
    users: accounts('login', 'User accounts of which every repository is collected.'),
    individualRepos: {
      description: 'Single repositories, as owner/name.',
      type: 'array',
      items: {
        type: 'string',
        pattern: '^[A-Za-z0-9_-]{1,100}/(?!\\.{1,2}$)(?!.*\\.[gG][iI][tT]$)[A-Za-z0-9._-]{1,100}$',
      },
    },
  },
};

/** The keys that the schema knows at a place, named by the keys that lead to it. */
export const knownKeys: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(sourcesSchema.properties),
  fullOrgs: ['orgName', ...Object.keys(selection)],
  users: ['login', ...Object.keys(selection)],
};
