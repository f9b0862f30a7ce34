import { type Answer, json, primaryRefusal, refuse } from '../answer.ts';
import { missingFieldsOf } from '../enterprise.ts';
import { circumstances, type Exchange, seenRequest } from '../exchange.ts';
import {
  answerRefusal,
  answerTimeout,
  cutShort,
  isRefusal,
  isTimeout,
  nodeLimitAnswer,
  spoil,
} from '../fault-answers.ts';
import { type Fault, type FaultKind, struckAliases, type TimeoutKind } from '../faults.ts';
import { isoSeconds } from '../fixtures.ts';
import { type AliasFault, QueryContext, type RateLimitAnswer } from './context.ts';
import { maxNodes } from './cost.ts';
import { ssoHeader } from './errors.ts';
import { executeQuery, type QueryAnswer } from './execution.ts';
import { type PreparedQuery, prepareQuery, readBody } from './request.ts';

/** An answer, and the repositories whose numbers it carries. */
export interface GraphQLAnswer {
  answer: Answer;
  delivered: string[];
}

// GitHub does not publish what a query costs that it refuses to execute; the least is taken.
const refusedQueryPoints = 1;

const only = (answer: Answer): GraphQLAnswer => ({ answer, delivered: [] });

/** Answers a POST to the GraphQL endpoint in the order of GitHub's own checks. */
export async function answerGraphQL(exchange: Exchange): Promise<GraphQLAnswer> {
  const { emulation, record, grant } = exchange;
  if (!exchange.authenticated) return only(refuse(401, 'This endpoint requires you to be authenticated.'));
  const body = readBody(exchange.body);
  if (!body) return only(refuse(400, 'Problems parsing JSON', 'https://docs.github.com/graphql'));
  emulation.journal.usage.queries++;
  const { missingFields = [], enterpriseVersion } = emulation.options;
  const preparation = prepareQuery(body, [...missingFields, ...missingFieldsOf(enterpriseVersion)]);
  if (preparation.valid) describe(exchange, preparation.query);
  if (emulation.isLimited && emulation.budgetOf(grant, 'graphql').remaining === 0) {
    emulation.primaryRefusals++;
    record.refused = 'primary';
    return only(primaryRefusal('graphql', emulation.options.primaryErrorType ?? 'RATE_LIMIT', grant.id));
  }
  if (!preparation.valid) return answerWithoutExecution(exchange, json(200, { errors: preparation.errors }));
  return answerQuery(exchange, preparation.query);
}

function describe({ emulation, record }: Exchange, query: PreparedQuery): void {
  record.repositories = query.asked.map((one) => one.name);
  record.aliases = query.asked.map((one) => one.alias);
  record.connectionRequests = query.cost.connectionRequests;
  record.nodes = query.cost.nodes;
  if (emulation.journal.full) record.graphql = { query: query.body.query, variables: query.body.variables };
}

async function answerQuery(exchange: Exchange, query: PreparedQuery): Promise<GraphQLAnswer> {
  const { emulation, record, grant } = exchange;
  const fault = emulation.plan.pick(seenRequest(exchange, query.cost.points));
  if (fault) record.fault = fault.do;
  if (fault && isRefusal(fault.do)) {
    await emulation.wait(fault.afterMs ?? 0);
    return only(answerRefusal({ ...fault, do: fault.do }, circumstances(exchange)));
  }
  if (query.cost.nodes > maxNodes) return answerWithoutExecution(exchange, nodeLimitAnswer(query.cost.nodes));
  emulation.charge(grant, record, query.cost.points);
  if (fault?.do === 'hang') return only({ status: 0, body: '', delivery: 'hang' });
  record.simulatedMs = simulatedMs(exchange, query) + (fault && !isTimeout(fault.do) ? (fault.afterMs ?? 0) : 0);
  const timeout = timeoutOf(exchange, fault);
  await spend(exchange, timeout ? timeout.afterMs : record.simulatedMs);
  if (timeout) return only(endInTimeout(exchange, timeout.kind));
  return execute(exchange, query, fault);
}

async function answerWithoutExecution(exchange: Exchange, answer: Answer): Promise<GraphQLAnswer> {
  exchange.emulation.charge(exchange.grant, exchange.record, refusedQueryPoints);
  exchange.record.simulatedMs =
    (exchange.emulation.latency.queryMs ?? 0) * (exchange.emulation.latency.speedFactor ?? 1);
  await spend(exchange, exchange.record.simulatedMs);
  return only(answer);
}

async function spend({ emulation, grant }: Exchange, ms: number): Promise<void> {
  const finish = emulation.limiterOf(grant).run(ms);
  await emulation.wait(ms);
  finish();
  emulation.journal.usage.seconds += ms / 1000;
}

function simulatedMs({ emulation, record }: Exchange, query: PreparedQuery): number {
  const { queryMs = 0, connectionMs = 0, perRepositoryMs, speedFactor = 1 } = emulation.latency;
  let ms = queryMs + connectionMs * query.cost.connectionRequests;
  for (const name of perRepositoryMs ? record.repositories : []) {
    ms +=
      (typeof perRepositoryMs === 'function' ? perRepositoryMs(name) : perRepositoryMs?.get(name.toLowerCase())) ?? 0;
  }
  return ms * speedFactor;
}

function timeoutOf(
  { emulation, record }: Exchange,
  fault: Fault | undefined,
): { afterMs: number; kind: TimeoutKind } | undefined {
  const { afterMs, answer } = emulation.timeout;
  if (fault && isTimeout(fault.do)) return { afterMs: fault.afterMs ?? afterMs, kind: fault.do };
  return record.simulatedMs > afterMs ? { afterMs, kind: answer } : undefined;
}

// "If a timeout occurs for your API request, additional points will be deducted from your primary rate limit for the next hour":
// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts
function endInTimeout({ emulation, record, grant }: Exchange, kind: TimeoutKind): Answer {
  record.timedOut = true;
  emulation.charge(grant, record, emulation.timeout.extraPoints);
  return answerTimeout(kind, 'graphql', record.requestId);
}

const aliasKinds: ReadonlySet<FaultKind> = new Set<AliasFault>([
  'resource-limits',
  'missing-alias',
  'null-alias-error',
  'forbidden-alias',
]);

function aliasFaults(fault: Fault | undefined, query: PreparedQuery): Map<string, AliasFault> {
  if (!fault || !aliasKinds.has(fault.do)) return new Map();
  return new Map(struckAliases(fault, query.asked).map((alias) => [alias, fault.do as AliasFault]));
}

function execute(exchange: Exchange, query: PreparedQuery, fault: Fault | undefined): GraphQLAnswer {
  const { emulation, record, grant } = exchange;
  const context = new QueryContext({
    world: emulation.world,
    listings: emulation.listings,
    flaws: emulation.options.listing ?? {},
    grant,
    rateLimit: rateLimitAnswer(exchange, query),
    aliasFaults: aliasFaults(fault, query),
    requestId: record.requestId,
    nowMs: emulation.clock.now(),
  });
  const { answer: executed, gaps } = executeQuery(query, context);
  for (const gap of gaps) emulation.journal.gaps.add(gap);
  const { answer, headers } = cutShort(executed, fault, fault ? struckAliases(fault, query.asked) : []);
  const whole = json(200, answer, { ...headers, ...ssoIn(answer, query) });
  const spoiled = spoil(whole, fault?.do);
  return { answer: spoiled, delivered: spoiled === whole ? delivered(answer, query, exchange) : [] };
}

/** GitHub names one organization of those that want the token authorized. */
function ssoIn({ errors = [] }: QueryAnswer, { asked }: PreparedQuery): Record<string, string> {
  const refused = errors.find(({ extensions }) => extensions?.saml_failure === true)?.path?.[0];
  const name = asked.find(({ alias }) => alias === refused)?.name;
  return name === undefined ? {} : ssoHeader(name.split('/')[0] ?? '');
}

function rateLimitAnswer({ emulation, grant }: Exchange, query: PreparedQuery): RateLimitAnswer | null {
  if (!emulation.isLimited) return null;
  const { limit, used, remaining, resetSeconds } = emulation.budgetOf(grant, 'graphql');
  const { points, nodes } = query.cost;
  return { cost: points, limit, used, remaining, nodeCount: nodes, resetAt: isoSeconds(resetSeconds * 1000) };
}

/** A query that is named a probe asks whether GitHub gives any numbers, and throws them away. */
function delivered(answer: QueryAnswer, query: PreparedQuery, { emulation }: Exchange): string[] {
  if (query.operation.name?.value === 'probe') return [];
  return query.asked.flatMap(({ alias, name }) => {
    if (answer.data?.[alias] == null) return [];
    const [owner = '', repository = ''] = name.split('/');
    const found = emulation.world.find(owner, repository)?.repository;
    return found ? [`${found.owner}/${found.name}`] : [];
  });
}
