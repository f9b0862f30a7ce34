import { createHash } from 'node:crypto';

/**
 * Evaluates an Azure Resource Manager template, as far as ours needs it:
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Fields = Record<string, Json>;

export interface Template {
  $schema: string;
  parameters: Record<string, Fields & { type: string; metadata: { description: string } }>;
  variables: Fields;
  resources: (Fields & { type: string; name: string })[];
  outputs: Record<string, { type: string; value: Json }>;
}

export interface Resource extends Record<string, Json> {
  id: string;
  type: string;
  name: string;
  dependsOn: string[];
}

/** What a service says of a resource once it is there. */
const deployed: Record<string, Json> = {
  'Microsoft.ManagedIdentity/userAssignedIdentities': {
    principalId: '11111111-1111-4111-8111-111111111111',
    clientId: '22222222-2222-4222-8222-222222222222',
    tenantId: '33333333-3333-4333-8333-333333333333',
  },
  'Microsoft.DocumentDB/databaseAccounts': { documentEndpoint: 'https://account.documents.azure.com:443/' },
  'Microsoft.EventGrid/topics': { endpoint: 'https://topic.westeurope-1.eventgrid.azure.net/api/events' },
  'Microsoft.Storage/storageAccounts': { primaryEndpoints: { blob: 'https://account.blob.core.windows.net/' } },
  'Microsoft.Insights/components': {
    ConnectionString:
      'InstrumentationKey=44444444-4444-4444-8444-444444444444;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/',
  },
};

const group = '/subscriptions/55555555-5555-4555-8555-555555555555/resourceGroups/stats';
const hash = (values: Json[]): string => createHash('sha256').update(JSON.stringify(values)).digest('hex');
const guid = (...values: Json[]): string =>
  hash(values).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

const resourceId = (type: Json, ...names: Json[]): string => {
  const [provider, ...types] = String(type).split('/');
  if (types.length !== names.length) throw new Error(`resourceId('${type}') has ${names.length} names`);
  return `${group}/providers/${provider}/${types.map((part, index) => `${part}/${names[index]}`).join('/')}`;
};
const typeOf = (id: string): string => {
  const [provider, ...rest] = id.split('/providers/').at(-1)?.split('/') ?? [];
  return [provider, ...rest.filter((_, index) => index % 2 === 0)].join('/');
};

const functions: Record<string, (...values: never[]) => Json> = {
  and: (...values: Json[]) => values.every((value) => value === true),
  concat: (...values: Json[][]) => values.flat(),
  createArray: (...values: Json[]) => values,
  createObject: (...values: Json[]) =>
    Object.fromEntries(values.flatMap((key, index) => (index % 2 ? [] : [[String(key), values[index + 1] ?? null]]))),
  empty: (value: Json) => value === '' || (Array.isArray(value) && value.length === 0),
  equals: (one: Json, other: Json) => JSON.stringify(one) === JSON.stringify(other),
  format: (text: string, ...values: Json[]) => text.replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)])),
  greater: (one: number, other: number) => one > other,
  guid,
  if: (condition: Json, one: Json, other: Json) => (condition === true ? one : other),
  length: (value: Json[]) => value.length,
  not: (value: Json) => value !== true,
  null: () => null,
  or: (...values: Json[]) => values.includes(true),
  replace: (text: string, from: string, to: string) => text.replaceAll(from, to),
  resourceGroup: () => ({ id: group, location: 'westeurope' }),
  resourceId,
  string: (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value)),
  subscriptionResourceId: (type: string, name: string) =>
    `${group.split('/resourceGroups')[0]}/providers/${type}/${name}`,
  take: (text: string, count: number) => text.slice(0, count),
  union: (...values: Fields[]) => Object.assign({}, ...values),
  uniqueString: (...values: Json[]) => hash(values).slice(0, 13),
};

/** One expression: a literal or a call, and the fields of its value. */
class Expression {
  readonly #text: string;
  readonly #tokens: string[];
  readonly #call: (name: string, values: Json[]) => Json;

  constructor(text: string, call: (name: string, values: Json[]) => Json) {
    this.#text = text;
    this.#tokens = text.match(/'(?:[^']|'')*'|-?\d+|[A-Za-z]\w*|[()[\],.]/g) ?? [];
    this.#call = call;
  }

  value(): Json {
    const value = this.#term();
    if (this.#tokens.length > 0) throw new Error(`more than one expression: ${this.#text}`);
    return value;
  }

  #expect(token: string): void {
    if (this.#tokens.shift() !== token) throw new Error(`no ${token} in ${this.#text}`);
  }

  #term(): Json {
    let value = this.#primary();
    while (this.#tokens[0] === '.' || this.#tokens[0] === '[') {
      const byName = this.#tokens.shift() === '.';
      const key = String(byName ? this.#tokens.shift() : this.#term());
      if (!byName) this.#expect(']');
      const field: Json | undefined = (value as Fields)?.[key];
      if (field === undefined) throw new Error(`no ${key} in ${this.#text}`);
      value = field;
    }
    return value;
  }

  #primary(): Json {
    const token = this.#tokens.shift() ?? '';
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    return /^-?\d/.test(token) ? Number(token) : this.#call(token, this.#values());
  }

  #values(): Json[] {
    const values: Json[] = [];
    this.#expect('(');
    while (this.#tokens[0] !== ')') {
      if (values.length > 0) this.#expect(',');
      values.push(this.#term());
    }
    this.#expect(')');
    return values;
  }
}

/** A template with these parameters: its resources and outputs with every expression worked out. */
export class Deployment {
  readonly resources: Resource[];
  readonly #template: Template;
  readonly #parameters: Fields;
  readonly used = new Set<string>();
  #copyIndex = 0;

  constructor(template: Template, parameters: Fields) {
    this.#template = template;
    this.#parameters = parameters;
    this.resources = template.resources.flatMap((resource) => this.#made(resource));
  }

  get outputs(): Fields {
    const { outputs } = this.#template;
    return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, this.value(value)]));
  }

  /** A value of the template, worked out. What is null is left out, as by the services. */
  value(value: Json): Json {
    if (typeof value === 'string') return /^\[[^[]/.test(value) ? this.#expression(value.slice(1, -1)) : value;
    if (Array.isArray(value)) return value.map((item) => this.value(item));
    if (value === null || typeof value !== 'object') return value;
    const fields = Object.entries(value).map(([key, field]): [string, Json] => [key, this.value(field)]);
    return Object.fromEntries(fields.filter(([, field]) => field !== null));
  }

  #made({ copy, ...resource }: Template['resources'][number]): Resource[] {
    const count = copy ? Number(this.value((copy as Fields).count ?? 0)) : 1;
    return Array.from({ length: count }, (_, index) => {
      this.#copyIndex = index;
      const made = this.value(resource) as Resource;
      const id = resourceId(made.type, ...made.name.split('/')).replace(group, String(made.scope ?? group));
      return { ...made, id } as Resource;
    }).filter((made) => made.condition !== false);
  }

  #expression(text: string): Json {
    return new Expression(text, (name, values) => this.#call(name, values)).value();
  }

  #call(name: string, values: Json[]): Json {
    const [first] = values as string[];
    if (name === 'copyIndex') return this.#copyIndex;
    if (name === 'parameters' || name === 'variables') {
      this.used.add(`${name}/${first}`);
      const { parameters, variables } = this.#template;
      const value =
        name === 'variables'
          ? variables[String(first)]
          : (this.#parameters[String(first)] ?? parameters[String(first)]?.defaultValue);
      if (value === undefined) throw new Error(`${name} has no ${first}`);
      return this.value(value);
    }
    if (name === 'reference') {
      const found = this.resources?.find(({ id }) => id === first) ?? this.#isDeclared(String(first));
      if (!found) throw new Error(`reference to what is not deployed: ${first}`);
      const state = deployed[typeOf(String(first))];
      if (state === undefined) throw new Error(`nothing is known of ${first}`);
      return state;
    }
    const known = functions[name] as ((...values: Json[]) => Json) | undefined;
    if (!known) throw new Error(`no function ${name}`);
    return known(...values);
  }

  #isDeclared(id: string): boolean {
    return this.#template.resources.some(({ type, name }) => {
      if (type !== typeOf(id)) return false;
      return resourceId(type, ...String(this.value(name)).split('/')) === id;
    });
  }
}
