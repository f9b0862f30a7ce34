import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SendGrid, startSendGrid } from '../../../emulators/sendgrid/server.ts';
import { sendEmail } from '../../../src/outlets/email.ts';
import { publishRunEvent } from '../../../src/outlets/event-grid.ts';
import { startScriptedServer } from '../../process/scripted-server.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { finishedRun } from '../samples.ts';

const from = 'stats@example.com';
const email = { subject: 'Run 1', text: 'All stored', html: '<p>All stored</p>' };
const to = ['a@example.com', 'b@example.com'];
const never = new AbortController().signal;
const options = {
  connections: { agent: () => undefined, fetch },
  ...{ clock: new FakeClock(), maxRetries: 0, endMs: 0, starting: never, signal: never },
};
let service: SendGrid;
beforeAll(async () => {
  service = await startSendGrid({ apiKey: 'SG.key', verifiedSenders: [from] });
});
afterAll(() => service.close());

test('an email has both texts, and no link or image that tracks its readers', async () => {
  const { endpoint, apiKey } = service;
  expect(await sendEmail(email, { apiKey, from, to, endpoint, when: 'always' }, options)).toEqual({ status: 'sent' });
  expect(service.received).toEqual([expect.objectContaining({ ...email, from, to })]);
  expect(service.received[0]?.body.tracking_settings).toEqual({
    click_tracking: { enable: false },
    open_tracking: { enable: false },
  });
});

test('a refusal of any shape is a reason, for an email as for an event', async () => {
  const strange = { toString: 1, valueOf: 1 };
  const bodies = [
    { errors: 'no', error: 'no' },
    { errors: {}, error: null },
    { errors: [{ message: strange }], error: { code: {}, message: strange } },
    ...[{ errors: [null] }, { errors: [7] }, [], 'text', null],
  ];
  let body: unknown;
  const server = await startScriptedServer(() => ({ status: 400, body: JSON.stringify(body) }));
  const endpoint = server.url;
  const createCredential = () => {
    throw new Error('The key is used instead');
  };
  for (body of bodies) {
    const refused = { status: 'failed', reason: expect.stringMatching(/^400/) };
    const event = { endpoint: `${endpoint}/api/events`, key: 'key', schema: 'EventGrid' } as const;
    expect(await sendEmail(email, { apiKey: 'SG.key', from, to, endpoint, when: 'always' }, options)).toMatchObject(
      refused,
    );
    expect(await publishRunEvent(finishedRun(), event, { ...options, createCredential, source: 'o/r' })).toMatchObject(
      refused,
    );
  }
  server.close();
});
