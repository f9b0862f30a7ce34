import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sendGridMail from '@sendgrid/mail';
import { afterEach, expect, test } from 'vitest';
import { type SendGrid, type SendGridOptions, startSendGrid } from '../../emulators/sendgrid/server.ts';

const apiKey = 'SG.key';
let sendGrid: SendGrid;
afterEach(() => sendGrid.close());

async function start(options: Partial<SendGridOptions> = {}): Promise<SendGrid> {
  sendGrid = await startSendGrid({ apiKey, verifiedSenders: ['stats@example.com', '@verified.org'], ...options });
  return sendGrid;
}

const mail = {
  personalizations: [{ to: [{ email: 'ann@example.com' }] }],
  from: { email: 'stats@example.com' },
  subject: 'GitHub repo stats: completed, 1 of 1 stored, 2021-01-20 (run 1611127298)',
  content: [
    { type: 'text/plain', value: 'plain' },
    { type: 'text/html', value: '<p>html</p>' },
  ],
};

async function post(body: unknown, { headers = {}, path = '/v3/mail/send', method = 'POST' } = {}) {
  const response = await fetch(sendGrid.endpoint + path, {
    method,
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', ...headers },
    ...(method === 'GET' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, errors: text && JSON.parse(text).errors };
}

function createClient(key = apiKey) {
  const client = new (sendGridMail.constructor as new () => typeof sendGridMail)();
  client.setApiKey(key);
  const inner = (client as unknown as { client: { setDefaultRequest(name: string, value: unknown): void } }).client;
  inner.setDefaultRequest('baseUrl', sendGrid.endpoint);
  return client;
}

test('the SDK sends a mail that is kept as it came', async () => {
  await start();
  const [response] = await createClient().send({
    to: ['ann@example.com', { email: 'bob@example.com', name: 'Bob' }],
    from: 'stats@verified.org',
    subject: 'run 1',
    text: 'plain',
    html: '<p>html</p>',
  });
  expect(response.statusCode).toBe(202);
  expect(response.headers['x-message-id']).toBe(sendGrid.received[0]?.messageId);
  expect(sendGrid.received).toMatchObject([
    {
      from: 'stats@verified.org',
      to: ['ann@example.com', 'bob@example.com'],
      subject: 'run 1',
      text: 'plain',
      html: '<p>html</p>',
    },
  ]);
  expect(sendGrid.requests).toMatchObject([{ method: 'POST', path: '/v3/mail/send', status: 202 }]);
});

test('one mail for each personalization, with its own subject and sender', async () => {
  await start();
  const personalizations = [
    { to: [{ email: 'ann@example.com' }], cc: [{ email: 'cc@example.com' }], subject: 'one' },
    {
      to: [{ email: 'ann@example.com' }],
      bcc: [{ email: 'bcc@example.com' }],
      subject: 'two',
      from: { email: 'x@verified.org' },
    },
  ];
  const { status, text } = await post({ ...mail, subject: undefined, personalizations });
  expect([status, text]).toEqual([202, '']);
  expect(sendGrid.received).toMatchObject([
    { subject: 'one', cc: ['cc@example.com'], bcc: [], from: 'stats@example.com' },
    { subject: 'two', cc: [], bcc: ['bcc@example.com'], from: 'x@verified.org' },
  ]);
});

test('a wrong key is refused with 401, an unverified sender with 403', async () => {
  await start();
  await expect(
    createClient('SG.other').send({ to: 'a@b.de', from: 'stats@example.com', subject: 's', text: 't' }),
  ).rejects.toMatchObject({
    code: 401,
    response: {
      body: {
        errors: [
          { message: 'The provided authorization grant is invalid, expired, or revoked', field: null, help: null },
        ],
      },
    },
  });
  for (const from of [{ email: 'other@example.com' }, { email: 'stats@example.com.evil.org' }]) {
    const { status, errors } = await post({ ...mail, from });
    expect([status, errors[0].field]).toEqual([403, 'from']);
    expect(errors[0].message).toContain('The from address does not match a verified Sender Identity');
  }
  expect(sendGrid.received).toEqual([]);
});

const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ email: `p${from + index}@example.com` }));
const to = (...emails: string[]) => ({ to: emails.map((email) => ({ email })) });

test.each<[string, object, string, string]>([
  ['no personalizations', { personalizations: undefined }, 'personalizations', 'at least one personalization'],
  ['empty personalizations', { personalizations: [] }, 'personalizations', 'at least one personalization'],
  ['no recipient', { personalizations: [{ cc: people(1) }] }, 'personalizations.0.to', 'The to array is required'],
  ['an empty recipient list', { personalizations: [{ to: [] }] }, 'personalizations.0.to', 'The to array is required'],
  [
    'a bad address',
    { personalizations: [to('a@b.de', 'ann')] },
    'personalizations.0.to.1.email',
    'Does not contain a valid address',
  ],
  [
    'an address with a line end',
    { personalizations: [to('a@b.de\n')] },
    'personalizations.0.to.0.email',
    'valid address',
  ],
  ['a text as a recipient', { personalizations: [{ to: ['a@b.de'] }] }, 'personalizations.0.to.0', 'Expected: object'],
  [
    'an address twice',
    { personalizations: [to('A@b.de', 'a@b.de')] },
    'personalizations.0',
    'duplicate instance of [a@b.de] in the personalizations.0.to',
  ],
  [
    'an address in to and cc',
    { personalizations: [{ ...to('a@b.de'), cc: [{ email: 'a@b.de' }] }] },
    'personalizations.0',
    'personalizations.0.cc field',
  ],
  [
    '1,001 recipients',
    { personalizations: [{ to: people(1000) }, { to: people(1, 1000) }] },
    'personalizations',
    'limit of 1000 total recipients',
  ],
  ['no sender', { from: undefined }, 'from.email', 'The from object must be provided'],
  ['a bad sender', { from: { email: 'stats' } }, 'from.email', 'The from email does not contain a valid address'],
  ['no subject', { subject: undefined }, 'subject', 'The subject is required'],
  ['an empty subject', { subject: '' }, 'subject', 'The subject is required'],
  ['no content', { content: undefined }, 'content', 'the content parameter is required'],
  ['empty content', { content: [] }, 'content', 'the content parameter is required'],
  ['an empty part', { content: [{ type: 'text/plain', value: '' }] }, 'content.0.value', 'at least one character'],
  ['a part without a type', { content: [{ value: 'x' }] }, 'content.0.type', 'at least one character'],
  [
    'a type with parameters',
    { content: [{ type: 'text/plain; charset=utf-8', value: 'x' }] },
    'content.0.type',
    'cannot contain',
  ],
  ['html before text', { content: mail.content.toReversed() }, 'content', 'text/plain must be first'],
  ['text twice', { content: [mail.content[0], mail.content[0]] }, 'content', 'only be provided once'],
  ['a reserved header', { headers: { Subject: 'x' } }, 'headers.Subject', 'reserved'],
  ['a header name with a space', { headers: { 'X Run': 'x' } }, 'headers.X Run', 'ASCII'],
  ['a header that is no text', { headers: { 'X-Run': 1 } }, 'headers.X-Run', 'strings'],
  ['an unknown field', { html: '<p>' }, 'html', 'Additional property html is not allowed'],
])('%s is refused with 400 and the field', async (_, changes, field, message) => {
  await start();
  const { status, errors } = await post({ ...mail, ...changes });
  expect(status).toBe(400);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ field, message: expect.stringContaining(message), help: expect.any(String) });
  expect(sendGrid.received).toEqual([]);
});

test('all faults of a mail are named together', async () => {
  await start();
  const { errors } = await post({});
  expect(errors.map(({ field }: { field: string }) => field)).toEqual([
    'personalizations',
    'from.email',
    'subject',
    'content',
  ]);
});

test('1,000 recipients and a mail without text are taken, sandbox mode sends nothing', async () => {
  await start();
  expect((await post({ ...mail, personalizations: [{ to: people(1000) }] })).status).toBe(202);
  expect((await post({ ...mail, content: [mail.content[1]] })).status).toBe(202);
  expect((await post({ ...mail, mail_settings: { sandbox_mode: { enable: true } } })).status).toBe(200);
  expect(sendGrid.received).toHaveLength(2);
});

test('address, method, content type, JSON and size are checked', async () => {
  await start();
  expect((await post(mail, { path: '/v3/mail' })).status).toBe(404);
  expect((await post(mail, { method: 'GET' })).status).toBe(405);
  expect((await post(mail, { headers: { 'content-type': 'text/plain' } })).status).toBe(415);
  expect(await post('{')).toMatchObject({ status: 400, errors: [{ message: 'Bad Request', field: null, help: null }] });
  expect((await post([mail])).status).toBe(400);
  const limit = 30 * 1024 * 1024;
  const padding = limit - Buffer.byteLength(JSON.stringify({ ...mail, subject: '' }));
  expect((await post({ ...mail, subject: 'x'.repeat(padding + 1) })).status).toBe(413);
  expect((await post({ ...mail, subject: 'x'.repeat(padding) })).status).toBe(202);
});

test('faults: a rate limit has its headers, a lost answer leaves the mail sent', async () => {
  await start({ clock: { now: () => 1_611_127_304_000, sleep: async () => {} } });
  sendGrid.fail({ do: 'status-429' });
  const limited = await post(mail);
  expect(limited).toMatchObject({ status: 429, errors: [{ message: 'too many requests' }] });
  expect(limited.headers.get('x-ratelimit-remaining')).toBe('0');
  expect(limited.headers.get('x-ratelimit-reset')).toBe('1611127305');
  sendGrid.fail({ do: 'status-503' });
  expect((await post(mail)).status).toBe(503);
  sendGrid.fail({ do: 'reset-before' });
  await expect(
    createClient().send({ to: 'a@b.de', from: 'stats@example.com', subject: 's', text: 't' }),
  ).rejects.toThrow();
  expect(sendGrid.received).toHaveLength(0);
  sendGrid.fail({ do: 'reset-after' });
  await expect(
    createClient().send({ to: 'a@b.de', from: 'stats@example.com', subject: 's', text: 't' }),
  ).rejects.toThrow();
  expect(sendGrid.received).toHaveLength(1);
});

test('mails are written for a person to see', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mails-'));
  await start({ mailFolder: join(folder, 'out') });
  await post(mail);
  const files = readdirSync(join(folder, 'out')).sort();
  expect(files).toEqual([
    '001-GitHub-repo-stats-completed-1-of-1-stored-2021-01-20-run-161.html',
    '001-GitHub-repo-stats-completed-1-of-1-stored-2021-01-20-run-161.txt',
  ]);
  const read = (index: number) => readFileSync(join(folder, 'out', files[index] ?? ''), 'utf8');
  expect(read(0)).toBe('<p>html</p>');
  expect(read(1)).toContain(`To: ann@example.com\nSubject: ${mail.subject}\n\nplain`);
  rmSync(folder, { recursive: true });
});
