import type { ReceivedMail } from '../../emulators/sendgrid/server.ts';
import type { Evidence } from './run.ts';
import { storedRunInfo, usesCosmos, wasKilled } from './traces.ts';

const statuses = 'completed|partial|failed|cancelled|timed out';

export function* checkEmails(evidence: Evidence): Iterable<string> {
  const { received } = evidence.services.sendGrid;
  const { inputs } = evidence.plan;
  const ends = received.filter(({ subject }) => new RegExp(`: (${statuses}), .* \\(run \\d+\\)$`).test(subject));
  const starts = received.filter(({ subject }) => subject.includes(': started, '));
  if (ends.length > 1) yield `${ends.length} emails report the end`;
  if (starts.length > 1) yield `${starts.length} emails report the start`;
  if (ends.length + starts.length < received.length) yield 'an email reports neither the start nor the end';
  if (inputs['send-email'] === 'false' && received.length > 0) yield 'nobody asked for emails';
  if (inputs['email-when'] !== 'always' && starts.length > 0) yield 'nobody asked for an email at the start';
  if (!wasKilled(evidence)) yield* checkEndEmail(evidence, ends);
}

function* checkEndEmail({ result, plan }: Evidence, ends: readonly ReceivedMail[]): Iterable<string> {
  const { status = '', 'total-created': created } = result.outputs;
  for (const { subject, text = '' } of ends) {
    if (!subject.includes(`: ${status}, `)) yield `the last one says “${subject}”, the outputs say ${status}`;
    if (!new RegExp(`^ *Stored: +${created}$`, 'm').test(text))
      yield 'the counts of the last one differ from the outputs';
  }
  const isDue = plan.inputs['email-when'] !== 'problem' || status !== 'completed' || result.exitCode !== 0;
  const isWell = plan.inputs['send-email'] === 'true' && plan.faults.sendGrid.length === 0;
  // A canceled run has little time, and a slow machine may not send it.
  if (isWell && isDue && ends.length === 0 && plan.end?.by !== 'cancel') yield 'none reported the end';
}

export function* checkEvents(evidence: Evidence): Iterable<string> {
  const { services, result, plan } = evidence;
  const { received, requests } = services.eventGrid;
  const asked = plan.inputs['publish-event'] === 'true';
  if (!asked && requests.length > 0) yield 'nobody asked for events';
  for (const { id, event } of received) yield* checkEvent(id, event, evidence);
  // To wait for a 429 is no retry.
  const tries = requests.filter(({ status }) => status !== 429).length;
  // The post step tries again what the main step could not publish.
  const mostTries = (result.post ? 2 : 1) * (1 + Number(plan.inputs['max-retries']));
  if (tries > mostTries) yield `it was sent ${tries} times`;
  const lost = requests.filter(({ status }) => status === undefined).length;
  if (received.length > 1 + lost) yield `it was accepted ${received.length} times`;
  const isReported = !wasKilled(evidence) && result.outputs.status !== 'cancelled' && isClosed(evidence);
  if (asked && isReported && received.length === 0 && !saysNotPublished(evidence) && !isNonsense(evidence))
    yield 'it was never accepted, and no message says so';
}

function* checkEvent(id: string, event: Record<string, unknown>, evidence: Evidence): Iterable<string> {
  const info = storedRunInfo(evidence);
  const data = event.data as Record<string, unknown>;
  if (!info || id !== `${info.date}-${info.id}`) yield `its id is ${id}, the run’s is ${info?.date}-${info?.id}`;
  const isFailure = data.status === 'failed' || (data.status === 'timed out' && data.totalCreatedCount === 0);
  if ((event.subject === 'RunFailed') !== isFailure) yield `${data.status} is a wrong ${event.subject}`;
  if (data.status === 'cancelled') yield 'it reports a canceled run';
  if (wasKilled(evidence) || !info) return;
  if (data.status !== info.status || data.totalCreatedCount !== info.totalCreatedCount)
    yield `it says ${data.status}, the run info ${info.status}`;
}

/** Where the run info could not be completed, there is no event. */
const isClosed = (evidence: Evidence): boolean =>
  !usesCosmos(evidence) || storedRunInfo(evidence)?.status === evidence.result.outputs.status;

const saysNotPublished = ({ result }: Evidence): boolean =>
  result.annotations.some(({ message }) => /event could not be published|No event is published/.test(message));

/** An answer of 200 says that the event was taken, whatever follows. */
const isNonsense = ({ plan }: Evidence): boolean => plan.faults.eventGrid.some((fault) => fault.do === 'garbage-200');
