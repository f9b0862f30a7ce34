import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AjvDraft04 from 'ajv-draft-04';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dataSpec, definitionOf, runInfoSpec } from '../../../src/store/cosmos/resources.ts';
import { Deployment, type Json, type Resource, type Template } from './deployment.ts';

const read = (name: string): string => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
const text = read('azure/azuredeploy.json');
const template = JSON.parse(text) as Template;
const { inputs } = parse(read('action.yml')) as { inputs: Record<string, unknown> };

const required = { githubOwner: 'contoso', githubRepository: 'stats' };
const serverless = new Deployment(template, required);
const paid = new Deployment(template, {
  ...required,
  githubOwnerId: '101',
  githubRepositoryId: '202',
  githubBranch: 'release',
  alertEmail: 'office@contoso.example',
  cosmosCapacity: 'provisioned',
  cosmosThroughput: 1200,
  cosmosTtlDays: 400,
  cosmosRequestLogs: true,
  eventGridSchema: 'CloudEvent',
  hoursWithoutRun: 25,
  name: 'numbers-of-contoso',
  location: 'northeurope',
});
const free = new Deployment(template, { ...required, cosmosCapacity: 'freeTier' });
const deployments = { serverless, paid, free };

const of = (deployment: Deployment, type: string): Resource[] =>
  deployment.resources.filter((resource) => resource.type === type);
const only = (deployment: Deployment, type: string): Resource => {
  const [resource, ...others] = of(deployment, type);
  if (!resource || others.length) throw new Error(`${others.length + 1} of ${type}`);
  return resource;
};
const propertiesOf = (resource: Resource) => resource.properties as Record<string, Json>;

describe.each(Object.entries(deployments))('each resource of a %s deployment', (_, deployment) => {
  const { resources } = deployment;
  const ids = resources.map(({ id }) => id);

  test('is there once, and comes after what it needs', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const declared = new Set([...ids, ...paid.resources.map(({ id }) => id)].map((id) => id.toLowerCase()));
    for (const { id, dependsOn = [], scope } of resources) {
      const parent = id.split('/').slice(0, -2).join('/');
      const owned = parent.includes('/providers/') && !/\/providers\/[^/]+$/.test(parent);
      // Of conditional resources, those that are not deployed are ignored.
      const needed = deployment === paid ? ids : [...ids, ...dependsOn.filter((it) => it.includes('actionGroups'))];
      expect(needed).toEqual(expect.arrayContaining(dependsOn));
      if (owned && !scope) expect([id, resolvedBy(resources, dependsOn, parent)]).toEqual([id, true]);
      if (typeof scope === 'string') expect(declared).toContain(scope.toLowerCase());
      expect([id, isOrdered(resources, id)]).toEqual([id, true]);
    }
  });

  test('has a name that its service accepts', () => {
    expect(only(deployment, 'Microsoft.DocumentDB/databaseAccounts').name).toMatch(/^[a-z0-9][a-z0-9-]{1,42}[a-z0-9]$/);
    expect(only(deployment, 'Microsoft.Storage/storageAccounts').name).toMatch(/^[a-z0-9]{3,24}$/);
    expect(only(deployment, 'Microsoft.EventGrid/topics').name).toMatch(/^[A-Za-z0-9-]{3,50}$/);
    expect(only(deployment, 'Microsoft.OperationalInsights/workspaces').name).toMatch(
      /^[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]$/,
    );
    for (const group of of(deployment, 'Microsoft.Insights/actionGroups'))
      expect(String(propertiesOf(group).groupShortName).length).toBeLessThanOrEqual(12);
  });
});

/** Whether one of these, or what they depend on, is the parent. */
const resolvedBy = (resources: Resource[], dependsOn: readonly string[], parent: string): boolean =>
  dependsOn.includes(parent) ||
  dependsOn.some((id) => resolvedBy(resources, resources.find((it) => it.id === id)?.dependsOn ?? [], parent));
/** Whether nothing that it depends on depends on it. */
const isOrdered = (resources: Resource[], id: string): boolean =>
  !resolvedBy(resources, resources.find((it) => it.id === id)?.dependsOn ?? [], id);

describe('the parameters and variables', () => {
  test('are all used and described, and only the repository has no default', () => {
    for (const deployment of Object.values(deployments)) void deployment.outputs;
    const used = new Set(Object.values(deployments).flatMap((deployment) => [...deployment.used]));
    const { parameters, variables } = template;
    const declared = [
      ...Object.keys(parameters).map((name) => `parameters/${name}`),
      ...Object.keys(variables).map((name) => `variables/${name}`),
    ];
    expect(declared.filter((name) => !used.has(name))).toEqual([]);
    for (const { metadata } of Object.values(parameters)) expect(metadata.description).toMatch(/^.{10,}[.)]$/s);
    const needed = Object.keys(parameters).filter((name) => parameters[name]?.defaultValue === undefined);
    expect(needed).toEqual(Object.keys(required));
  });
});

describe('Cosmos DB', () => {
  const containers = (deployment: Deployment) =>
    of(deployment, 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers').map(
      (container) => propertiesOf(container).resource as Record<string, Json>,
    );

  test.each([
    { deployment: serverless, expires: false },
    { deployment: paid, expires: true },
  ])('has the containers that the action would create (expiry: $expires)', ({ deployment, expires }) => {
    const made = [
      definitionOf({ ...dataSpec, id: 'repoStats', expires }),
      definitionOf({ ...runInfoSpec, id: 'runInfo', expires: false }),
    ];
    const hashed = made.map((container) => ({
      ...container,
      partitionKey: { ...container.partitionKey, kind: 'Hash' },
    }));
    expect(containers(deployment)).toEqual(hashed);
  });

  test('is paid for as the parameter says', () => {
    const bill = (deployment: Deployment) => {
      const { capabilities, enableFreeTier } = propertiesOf(only(deployment, 'Microsoft.DocumentDB/databaseAccounts'));
      const database = only(deployment, 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases');
      return { capabilities, enableFreeTier, options: propertiesOf(database).options };
    };
    const capabilities: Json = [];
    expect(bill(serverless)).toEqual({
      capabilities: [{ name: 'EnableServerless' }],
      enableFreeTier: false,
      options: {},
    });
    expect(bill(paid)).toEqual({ capabilities, enableFreeTier: false, options: { throughput: 1200 } });
    expect(bill(free)).toEqual({ capabilities, enableFreeTier: true, options: { throughput: 400 } });
  });
});

/** https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
const eventGridDataSender = 'd5a91429-5739-47e2-a06b-3470a27159e7';
const storageBlobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe';
const storage = 'Microsoft.Storage/storageAccounts';

describe('the identity', () => {
  test('is trusted for one branch of one repository, in both forms of the subject', () => {
    const subjects = (deployment: Deployment) =>
      of(deployment, 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials').map(
        (credential) => propertiesOf(credential).subject,
      );
    expect(subjects(serverless)).toEqual(['repo:contoso/stats:ref:refs/heads/main']);
    expect(subjects(paid)).toEqual([
      'repo:contoso/stats:ref:refs/heads/release',
      'repo:contoso@101/stats@202:ref:refs/heads/release',
    ]);
  });

  test('reads and writes data, and nothing else', () => {
    const { permissions, assignableScopes } = propertiesOf(
      only(serverless, 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions'),
    );
    const account = only(serverless, 'Microsoft.DocumentDB/databaseAccounts');
    expect(assignableScopes).toEqual([account.id]);
    const cosmos = 'Microsoft.DocumentDB/databaseAccounts';
    const items = `${cosmos}/sqlDatabases/containers/items`;
    // What src/store/cosmos asks for: reads, queries, creates, replaces and upserts.
    expect(permissions).toEqual([
      {
        dataActions: [
          `${cosmos}/readMetadata`,
          `${cosmos}/sqlDatabases/containers/executeQuery`,
          `${items}/create`,
          `${items}/read`,
          `${items}/replace`,
          `${items}/upsert`,
        ],
      },
    ]);
    const deleting = propertiesOf(
      only(new Deployment(template, { ...required, archiveDeletes: true }), `${cosmos}/sqlRoleDefinitions`),
    );
    expect(JSON.stringify(deleting)).toContain(`${items}/delete`);
    const assignment = propertiesOf(only(serverless, 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments'));
    expect(assignment.scope).toBe(`${account.id}/dbs/github`);

    const roles = of(serverless, 'Microsoft.Authorization/roleAssignments').map(({ scope, properties }) => ({
      scope,
      role: String((properties as Record<string, Json>).roleDefinitionId)
        .split('/')
        .at(-1),
    }));
    expect(roles).toEqual([
      { scope: only(serverless, 'Microsoft.EventGrid/topics').id, role: eventGridDataSender },
      { scope: only(serverless, `${storage}/blobServices/containers`).id, role: storageBlobDataContributor },
    ]);
  });
});

test('no service takes a key, and no key is an output', () => {
  const closed = {
    'Microsoft.DocumentDB/databaseAccounts': { disableLocalAuth: true, disableKeyBasedMetadataWriteAccess: true },
    'Microsoft.EventGrid/topics': { disableLocalAuth: true },
    'Microsoft.Storage/storageAccounts': { allowSharedKeyAccess: false, allowBlobPublicAccess: false },
  };
  for (const [type, properties] of Object.entries(closed))
    expect(propertiesOf(only(serverless, type))).toMatchObject(properties);
  expect(text).not.toMatch(/\blist[A-Z]\w*\(/);
});

test.each(Object.entries(deployments))('the outputs of a %s deployment are inputs of the action', (_, deployment) => {
  const given = deployment.outputs.inputs as Record<string, Json>;
  expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
  for (const value of Object.values(given)) expect(value).toBeTypeOf('string');
  expect(given['cosmos-serverless']).toBe(String(deployment === serverless));
  expect(given['event-grid-schema']).toBe(deployment === paid ? 'CloudEvent' : 'EventGrid');
  expect(deployment.outputs.archive).toBe('https://account.blob.core.windows.net/archive');
});

const schemas = process.env.ARM_SCHEMAS ?? '';

describe.skipIf(!existsSync(schemas))("Microsoft's schemas, in the folder that ARM_SCHEMAS names,", () => {
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true });
  for (const folder of schemas ? readdirSync(schemas) : [])
    for (const file of readdirSync(join(schemas, folder))) {
      const schema = JSON.parse(readFileSync(join(schemas, folder, file), 'utf8'));
      ajv.addSchema(schema, file === 'definitions.json' ? undefined : `${folder}/${file}`);
    }
  const definitionFor = ({ type, apiVersion }: Resource): string => {
    const [provider = '', ...types] = type.split('/');
    const name = types.join('_');
    const folder = join(schemas, String(apiVersion));
    const file = readdirSync(folder).find(
      (it) => it.startsWith(provider) && JSON.parse(readFileSync(join(folder, it), 'utf8')).resourceDefinitions[name],
    );
    return `${apiVersion}/${file}#/resourceDefinitions/${name}`;
  };

  test.each(Object.entries(deployments))(
    'accept each resource of a %s deployment, with every value worked out',
    (_, deployment) => {
      for (const { id, scope, condition, copy, dependsOn, ...resource } of deployment.resources) {
        const validate = ajv.compile({ $ref: definitionFor({ id, dependsOn, ...resource } as Resource) });
        // The patterns of names are of the whole name for some types, and of its last part for others.
        const names = [resource.name, resource.name.split('/').at(-1)];
        const valid = names.some((name) => validate({ ...resource, name }));
        expect([id, valid || validate.errors]).toEqual([id, true]);
      }
    },
  );

  test('refuse a resource with a fault', () => {
    const topic = only(serverless, 'Microsoft.EventGrid/topics');
    const validate = ajv.compile({ $ref: definitionFor(topic) });
    expect(validate({ ...topic, properties: { ...propertiesOf(topic), inputSchema: 'EventGrid' } })).toBe(false);
  });
});
