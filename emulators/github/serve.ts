import { parseArgs } from 'node:util';
import { scaledClock } from '../scaled-clock.ts';
import type { Fault, FaultKind } from './faults.ts';
import type { GitHubOptions } from './options.ts';
import { startGitHub } from './server.ts';
import { defaultGrant, defaultToken } from './tokens.ts';

const usage = `node test/emulators/github/serve.ts
  --port 3901                 0 takes a free one
  --token ${defaultToken}      the one accepted token
  --populate contoso:6000     an organisation with so many repositories; may be repeated
  --latency 250,44,400        ms for each query, each connection, each REST page
  --speed 1                   how many times faster than the system's clock time passes
  --points-per-hour 5000
  --fault html-502:0.01       a kind of fault and its probability; may be repeated
  --no-limits                 no secondary limits
  --enterprise                /api/graphql and /api/v3`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3901' },
    token: { type: 'string', default: defaultToken },
    populate: { type: 'string', multiple: true, default: [] },
    latency: { type: 'string', default: '0,0,0' },
    speed: { type: 'string', default: '1' },
    'points-per-hour': { type: 'string', default: '5000' },
    fault: { type: 'string', multiple: true, default: [] },
    'no-limits': { type: 'boolean', default: false },
    enterprise: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function readFault(text: string): Fault {
  const [kind = '', probability = '1'] = text.split(':');
  return { do: kind as FaultKind, when: { probability: Number(probability) } };
}

function readOptions(): GitHubOptions {
  const [queryMs = 0, connectionMs = 0, restPageMs = 0] = values.latency.split(',').map(Number);
  return {
    port: Number(values.port),
    tokens: { [values.token]: defaultGrant },
    populate: values.populate.map((text) => {
      const [owner = '', count = '100'] = text.split(':');
      return { owner, count: Number(count) };
    }),
    latency: { queryMs, connectionMs, restPageMs },
    clock: scaledClock(Number(values.speed)),
    pointsPerHour: Number(values['points-per-hour']),
    faults: values.fault.map(readFault),
    ...(values['no-limits'] ? { secondaryLimits: false as const } : {}),
    enterprise: values.enterprise,
    record: 'summary',
  };
}

if (values.help) {
  console.log(usage);
} else {
  const github = await startGitHub(readOptions());
  console.log(`GITHUB_API_URL=${github.apiUrl}\nGITHUB_GRAPHQL_URL=${github.graphqlUrl}`);
  process.once('SIGTERM', () => void github.close());
  process.once('SIGINT', () => void github.close());
}
