import { type Answer, json, primaryRefusal } from '../answer.ts';
import { circumstances, type Exchange, seenRequest } from '../exchange.ts';
import { answerRefusal, answerTimeout, isRefusal, isTimeout, spoil } from '../fault-answers.ts';
import type { Fault } from '../faults.ts';
import { answerRoute } from './routes.ts';

/** Answers a request to the REST API. */
export async function answerRest(exchange: Exchange): Promise<Answer> {
  const { emulation, record, grant } = exchange;
  emulation.journal.usage.restCalls++;
  // Free of charge: https://docs.github.com/en/rest/rate-limit/rate-limit
  if (exchange.path === '/rate_limit') return describeLimits(exchange);
  if (emulation.isLimited && emulation.budgetOf(grant, 'rest').remaining === 0) {
    emulation.primaryRefusals++;
    record.refused = 'primary';
    return primaryRefusal('rest', 'RATE_LIMIT', grant.id);
  }
  const fault = emulation.plan.pick(seenRequest(exchange, 1));
  if (fault) record.fault = fault.do;
  if (fault && isRefusal(fault.do)) {
    await emulation.wait(fault.afterMs ?? 0);
    return answerRefusal({ ...fault, do: fault.do }, circumstances(exchange));
  }
  emulation.charge(grant, record, 1);
  if (fault?.do === 'hang') return { status: 0, body: '', delivery: 'hang' };
  return answerInTime(exchange, fault);
}

async function answerInTime(exchange: Exchange, fault: Fault | undefined): Promise<Answer> {
  const { emulation, record } = exchange;
  const { restPageMs = 0, speedFactor = 1 } = emulation.latency;
  if (fault && isTimeout(fault.do)) {
    record.timedOut = true;
    await emulation.wait(fault.afterMs ?? emulation.timeout.afterMs);
    return answerTimeout(fault.do, 'rest', record.requestId);
  }
  record.simulatedMs = restPageMs * speedFactor + (fault?.afterMs ?? 0);
  await emulation.wait(record.simulatedMs);
  const shift = fault?.do === 'shift-listing' ? (fault.shift ?? 'create') : undefined;
  return spoil(answerRoute(exchange, shift), fault?.do);
}

function describeLimits({ emulation, grant }: Exchange): Answer {
  if (!emulation.isLimited) return json(404, { message: 'Rate limiting is not enabled.' });
  const describe = (route: 'graphql' | 'rest'): Record<string, unknown> => {
    const { limit, used, remaining, resetSeconds, resource } = emulation.budgetOf(grant, route);
    return { limit, used, remaining, reset: resetSeconds, resource };
  };
  const core = describe('rest');
  return json(200, { resources: { core, graphql: describe('graphql') }, rate: core });
}
