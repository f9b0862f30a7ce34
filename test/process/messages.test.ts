import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../emulators/http-faults.ts';
import { type MaliciousServer, startMalicious } from '../../emulators/malicious/server.ts';
import { type Collected, collect } from '../../emulators/scenario.ts';
import { annotationsOf } from './left-behind.ts';

let malicious: MaliciousServer;
beforeAll(async () => {
  malicious = await startMalicious();
});
afterAll(() => malicious.close());

/** A run whose event and last email meet these faults. */
const runWith = (faults: { event: Fault[]; email: Fault[] }): Promise<Collected> =>
  collect({
    sources: { individualRepos: ['torvalds/linux'] },
    // A request has half a minute, of which a busy machine may take seconds.
    services: { timeScale: 5 },
    inputs: { 'email-when': 'end', 'cosmos-endpoint': '' },
    prepare: ({ eventGrid, sendGrid }) => {
      for (const fault of faults.event) eventGrid.fail(fault);
      for (const fault of faults.email) sendGrid.fail(fault);
    },
  });

/** The error of the step, and what the log warns of. */
const saidBy = ({ result }: Collected) => ({
  error: annotationsOf(result, 'error')
    .map(({ message }) => message)
    .join('\n'),
  warning: annotationsOf(result, 'warning')
    .map(({ message }) => message)
    .join('\n'),
});

describe.concurrent('a message that a service does not take', () => {
  it('is sent again after an answer that may pass, when the service says, and an event whose answer is lost with the same ID', async () => {
    const run = await runWith({
      event: [{ do: 'status-503' }, { do: 'reset-after' }],
      email: [{ do: 'status-429', retryAfterSeconds: 20 }],
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    const { eventGrid, sendGrid } = run.services;
    expect(eventGrid.requests).toHaveLength(3);
    expect(eventGrid.received.map(({ duplicate }) => duplicate)).toEqual([false, true]);
    expect([sendGrid.requests.length, sendGrid.received.length]).toEqual([2, 1]);
    const [first, second] = sendGrid.requests;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(20_000);
  });

  it('is given up where the wait is too long, with its status and the wait; an email that might be there is not repeated', async () => {
    const run = await runWith({
      event: [{ do: 'status-503', times: 100, retryAfterSeconds: 3_000 }],
      email: [{ do: 'reset-after', times: 100 }],
    });
    const { error, warning } = saidBy(run);
    expect(run.result.exitCode).toBe(1);
    expect(error).toMatch(
      /The event could not be published: 503: The service is temporarily unavailable\..*It asks to wait 3000 s, longer than the run has left\. Event Grid did not accept/,
    );
    expect(warning).toMatch(/The email “.*” might not have been sent: .*(socket hang up|ECONNRESET).*not sent twice/);
    expect(run.services.sendGrid.requests).toHaveLength(1);
  });

  it('is refused for good: a step sends it once, and the refusal is shown whole, once, with what to do', async () => {
    const event = { status: 401, body: { error: { code: 'Unauthorized', message: 'Signature or key mismatch.' } } };
    const email = { status: 401, body: { errors: [{ message: 'Maximum credits exceeded', field: null, help: null }] } };
    const run = await runWith({
      event: [{ do: 'answer', times: 9, answer: event }],
      email: [{ do: 'answer', times: 9, answer: email }],
    });
    expect(saidBy(run).error).toMatch(/published: 401: Signature or key mismatch\. Check `event-grid-key`/);
    expect(saidBy(run).warning).toMatch(/was not sent: 401: Maximum credits exceeded\. Upgrade the SendGrid plan/);
    const { eventGrid, sendGrid } = run.services;
    // The post step tries the event again, and no email.
    expect([eventGrid.requests.length, sendGrid.requests.length]).toEqual([2, 1]);
  });

  it('is redirected: nothing goes anywhere else', async () => {
    // The client of Event Grid knows no 308, and an email by 308 would go on whole.
    const redirect = (status: 307 | 308): Fault[] => [{ do: 'answer', times: 9, answer: malicious.redirect(status) }];
    const run = await runWith({ event: redirect(307), email: redirect(308) });
    expect(malicious.taken).toEqual([]);
    expect(saidBy(run).error).toContain('The event could not be published: 307: ');
    expect(saidBy(run).warning).toContain('was not sent: 308: ');
    const { eventGrid, sendGrid } = run.services;
    // The post step tries the event again, and no email.
    expect([eventGrid.requests.length, sendGrid.requests.length]).toEqual([2, 1]);
  });
});
