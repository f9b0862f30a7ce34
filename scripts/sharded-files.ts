// What follows from action.yml for runs over several jobs, so that nothing drifts: shard/action.yml, the lists of
// .github/workflows/collect-sharded.yml, and the copy of that workflow for GitHub Enterprise Server.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const workflowPath = '.github/workflows/collect-sharded.yml';

interface ActionFile {
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { description: string }>;
}

/** From a key of the first level to the next one. */
function sectionOf(actionFile: string, key: 'inputs' | 'outputs'): string {
  const [, section] = new RegExp(`^${key}:\\n([\\s\\S]*?)\\n*(?=^\\w|(?![\\s\\S]))`, 'm').exec(actionFile) ?? [];
  if (section === undefined) throw new Error(`action.yml has no ${key}`);
  return section;
}

/** The action that runs one stage: the inputs and outputs of the main action, in the same words, and its own. */
const shardActionFile = (actionFile: string): string => `name: Stage of repository statistics over several jobs
description: Plans a run, collects one shard of it, or finishes it. The workflow collect-sharded.yml runs the three stages.
author: The github-repo-stats maintainers
branding:
  icon: bar-chart-2
  color: blue

# Written by npm run tables: the inputs and outputs below are those of ../action.yml.
inputs:
  # The stage
  stage:
    description: "Stage of the run to work on: plan, collect or finish. Required."
    default: ""
  shards:
    description: "Number of shards to plan (1 to 256), or auto, which keeps each shard within about an hour. Used only by \`plan\`."
    default: auto
  shard:
    description: Number of the shard to collect, from 0. Used only by \`collect\`, which requires it.
    default: ""

${sectionOf(actionFile, 'inputs')}

outputs:
  shards:
    description: "JSON array with the numbers of the planned shards, for a matrix. Empty if there is nothing to collect."
  max-parallel:
    description: Maximum number of planned shards that can run at the same time.
${sectionOf(actionFile, 'outputs')}

runs:
  using: node24
  main: ../dist/shard.js
`;

/** Secrets that set an input, as the README and docs/ name them. The first ones are no inputs of the workflow. */
const onlySecrets = {
  'github-token': 'STATS_TOKEN',
  'github-app-private-key': 'STATS_APP_PRIVATE_KEY',
  'cosmos-key': 'COSMOS_KEY',
  'event-grid-key': 'EVENT_GRID_KEY',
  'sendgrid-api-key': 'SENDGRID_API_KEY',
  'application-insights-connection-string': 'APPLICATION_INSIGHTS_CONNECTION_STRING',
};
/** Addresses, which some keep as secrets, and which a caller cannot pass on from its secrets as inputs. */
const alsoSecrets = {
  'cosmos-endpoint': 'COSMOS_ENDPOINT',
  'event-grid-endpoint': 'EVENT_GRID_ENDPOINT',
  'sendgrid-from': 'SENDGRID_FROM',
  'sendgrid-to': 'SENDGRID_TO',
};
/** The secret that sets an input. */
export const secrets: Readonly<Record<string, string>> = { ...onlySecrets, ...alsoSecrets };
const isInput = (name: string): boolean => !(name in onlySecrets);

interface Call {
  inputs: Record<string, string>;
  secrets: Record<string, string>;
}

/** What a caller of the workflow gives where the action would get these inputs. */
export function callOf(inputs: Readonly<Record<string, string>>): Call {
  const given = Object.entries(inputs);
  const hidden = given.filter(([name]) => !isInput(name)).map(([name, value]) => [secrets[name], value]);
  return { inputs: Object.fromEntries(given.filter(([name]) => isInput(name))), secrets: Object.fromEntries(hidden) };
}

const sourcesOf = (name: string): string[] => [
  ...(isInput(name) ? [`inputs.${name}`] : []),
  ...(name in secrets ? [`secrets.${secrets[name]}`] : []),
  ...(name === 'github-token' ? ['github.token'] : []),
];

/** Fixed in the workflow, whose artifacts have the files. */
const fixed = /^output-directory$/;
/** What a stage has no use for: what to list is in the plan; a shard sends nothing but telemetry, and compares nothing. */
const unused: Readonly<Record<string, RegExp>> = {
  plan: /^$/,
  collect:
    /^(sources(-file)?|publish-event|event-grid-.*|send-email|email-when|sendgrid-.*|dashboard-url|compare|dry-run|max-missing-percent)$/,
  finish: /^(sources(-file)?|dry-run)$/,
};
const planned = ['run-id', 'status', 'total-received'];

const expression = (text: string): string => `\${{ ${text} }}`;
const lines = (parts: readonly string[], indent: number): string =>
  parts.map((part) => `${part.replace(/^(?=.)/gm, ' '.repeat(indent))}\n`).join('');

/** The lists of the workflow, by the mark of their place. */
function listsOf(actionFile: string): Record<string, string> {
  const { inputs, outputs } = parse(actionFile) as ActionFile;
  const names = Object.keys(inputs).filter((name) => !fixed.test(name));
  const results = Object.keys(outputs).filter((name) => !fixed.test(name));
  const described = (name: string): string => JSON.stringify(inputs[name]?.description.trim());
  const input = (name: string): string =>
    `${name}:\n  description: ${described(name)}\n  type: string\n  default: ${JSON.stringify(inputs[name]?.default)}`;
  const secret = (name: string): string =>
    `${secrets[name]}:\n  description: ${JSON.stringify(`The input ${name} of the action.`)}\n  required: false`;
  const result = (name: string): string => {
    const of = (job: string): string => `jobs.${job}.outputs.${name}`;
    const value = planned.includes(name) ? `${of('finish')} || ${of('plan')}` : of('finish');
    return `${name}:\n  description: ${JSON.stringify(outputs[name]?.description)}\n  value: ${expression(value)}`;
  };
  const given = (stage: string): string[] =>
    names
      .filter((name) => !unused[stage]?.test(name))
      .map((name) => `${name}: ${expression(sourcesOf(name).join(' || '))}`);
  return {
    inputs: lines(names.filter(isInput).map(input), 6),
    secrets: lines(Object.keys(secrets).map(secret), 6),
    outputs: lines(results.map(result), 6),
    finished: lines(
      results.map((name) => `${name}: ${expression(`steps.finish.outputs.${name}`)}`),
      6,
    ),
    ...Object.fromEntries(['plan', 'collect', 'finish'].map((stage) => [stage, lines(given(stage), 10)])),
  };
}

/** The workflow with each list between its two marks. */
function withLists(workflow: string, actionFile: string): string {
  const lists = listsOf(actionFile);
  return workflow.replace(
    /^( *# <(\w+)>.*\n)[\s\S]*?(?=^ *# <\/\2>)/gm,
    (_, begin: string, name: string) => `${begin}${lists[name]}`,
  );
}

/**
 * GitHub Enterprise Server knows neither `$/` nor artifacts of version 4 and later, and of these actions' inputs it lacks
 * `pattern`, `overwrite`, `github-token` and `run-id`. An artifact of version 3 is the whole run's, so that every attempt sees it: https://github.com/actions/upload-artifact#v4---whats-new
 */
const onEnterpriseServer = (workflow: string): string =>
  workflow
    .replace(
      /^[\s\S]*?(?=^name:)/,
      '# Written by npm run tables, from .github/workflows/collect-sharded.yml. Replace OWNER.\n',
    )
    .replaceAll('$/shard', 'OWNER/github-repo-stats/shard@v1')
    .replaceAll(/(actions\/(?:up|down)load-artifact)@\S+ # \S+/g, '$1@v3-node20')
    .replaceAll(/^ +# Of earlier attempts, .*\n/gm, '')
    .replaceAll(/^ +(?:pattern|overwrite|(?:run-id|github-token): \$\{\{ github\.run_(?:id|attempt)).*\n/gm, '');

/** The text of each file by its path. */
export function createShardedFiles(): Record<string, string> {
  const actionFile = read('action.yml');
  const workflow = withLists(read(workflowPath), actionFile);
  return {
    'shard/action.yml': shardActionFile(actionFile),
    [workflowPath]: workflow,
    'docs/collect-sharded-enterprise-server.yml': onEnterpriseServer(workflow),
  };
}

export function writeShardedFiles(): void {
  for (const [path, text] of Object.entries(createShardedFiles()))
    writeFileSync(new URL(`../${path}`, import.meta.url), text);
}
