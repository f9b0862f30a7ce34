import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SendGrid, startSendGrid } from '../../../emulators/sendgrid/server.ts';
import { sendEmail } from '../../../src/outlets/email.ts';
import { FakeClock } from '../async/fake-clock.ts';

const from = 'stats@example.com';
let service: SendGrid;
beforeAll(async () => {
  service = await startSendGrid({ apiKey: 'SG.key', verifiedSenders: [from] });
});
afterAll(() => service.close());

test('an email has both texts, and no link or image that tracks its readers', async () => {
  const email = { subject: 'Run 1', text: 'All stored', html: '<p>All stored</p>' };
  const { endpoint, apiKey } = service;
  const never = new AbortController().signal;
  const sent = sendEmail(
    email,
    { apiKey, from, to: ['a@example.com', 'b@example.com'], endpoint, when: 'always' },
    {
      connections: { agent: () => undefined, fetch },
      ...{ clock: new FakeClock(), maxRetries: 0, endMs: 0, starting: never, signal: never },
    },
  );
  expect(await sent).toEqual({ status: 'sent' });
  expect(service.received).toEqual([
    expect.objectContaining({ ...email, from, to: ['a@example.com', 'b@example.com'] }),
  ]);
  expect(service.received[0]?.body.tracking_settings).toEqual({
    click_tracking: { enable: false },
    open_tracking: { enable: false },
  });
});
