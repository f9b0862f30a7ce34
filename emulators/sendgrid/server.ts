import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RecordedRequest, type Service, type ServiceOptions, startService } from '../http.ts';
import type { Answer } from '../http-faults.ts';
import { realClock, type ServiceClock } from '../service-clock.ts';
import { checkMail } from './mail.ts';
import { isRecord, type Json, listOf, type MailFault } from './mail-fault.ts';

export interface SendGridOptions extends ServiceOptions {
  apiKey: string;
  /** Addresses of single senders, and domains as `@example.com`. */
  verifiedSenders: string[];
  /** Each mail is written to this folder as .html and .txt, for a person to see. */
  mailFolder?: string;
}

/** One mail, as one personalization makes it. */
export interface ReceivedMail {
  messageId: string;
  at: number;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  text: string | undefined;
  html: string | undefined;
  /** The whole request body. */
  body: Json;
}

export interface SendGrid extends Service {
  /** What a sender is configured with; the path is the client's. */
  endpoint: string;
  apiKey: string;
  received: ReceivedMail[];
}

// https://www.twilio.com/docs/sendgrid/api-reference/mail-send/limitations
const maxBodyBytes = 30 * 1024 * 1024;

/** The v3 Mail Send API: https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send */
export async function startSendGrid(options: SendGridOptions): Promise<SendGrid> {
  const clock = options.clock ?? realClock;
  const received: ReceivedMail[] = [];
  const handle = (request: RecordedRequest): Answer => {
    const refusal = checkRequest(request, options.apiKey);
    if (refusal) {
      return refusal;
    }
    const mail = parseBody(request.body);
    const faults = mail ? checkMail(mail) : [{ message: 'Bad Request', field: null, help: null }];
    if (!mail || faults.length > 0) {
      return { status: 400, body: { errors: faults } };
    }
    return isVerified(mail, options.verifiedSenders) ? accept(mail, received, clock, options.mailFolder) : unverified;
  };
  const tooLarge = (): Answer => refuse(413, 'Payload Too Large');
  const failure = (status: number): Answer =>
    status === 429 ? limitRate(clock) : refuse(status, 'Internal Server Error');
  const service = await startService({ maxBodyBytes, handle, tooLarge, failure }, options);
  return Object.assign(service, { endpoint: service.url, apiKey: options.apiKey, received });
}

function refuse(status: number, message: string, field: string | null = null): Answer {
  const fault: MailFault = { message, field, help: null };
  return { status, body: { errors: [fault] } };
}

/** https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/rate-limits */
function limitRate(clock: ServiceClock): Answer {
  const headers = {
    'x-ratelimit-limit': '600',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.ceil(clock.now() / 1000) + 1),
  };
  return { ...refuse(429, 'too many requests'), headers };
}

// https://www.twilio.com/docs/sendgrid/for-developers/sending-email/sender-identity
const unverified = refuse(
  403,
  'The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved. Visit https://sendgrid.com/docs/for-developers/sending-email/sender-identity/ to see the Sender Identity requirements',
  'from',
);

function checkRequest({ path, method, headers }: RecordedRequest, apiKey: string): Answer | undefined {
  if (new URL(path, 'http://sendgrid').pathname !== '/v3/mail/send') {
    return refuse(404, 'not found');
  }
  if (method !== 'POST') {
    return refuse(405, 'method not allowed');
  }
  if (headers.authorization !== `Bearer ${apiKey}`) {
    return refuse(401, 'The provided authorization grant is invalid, expired, or revoked');
  }
  if (headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    return refuse(415, 'Content-Type should be application/json.');
  }
  return undefined;
}

function parseBody(text: string): Json | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return isRecord(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

function emailOf(address: unknown): string {
  return isRecord(address) ? String(address.email) : '';
}

function isVerified(mail: Json, verifiedSenders: string[]): boolean {
  const senders = [mail, ...listOf(mail.personalizations).filter(isRecord)]
    .filter(({ from }) => from !== undefined)
    .map(({ from }) => emailOf(from).toLowerCase());
  const verified = new Set(verifiedSenders.map((sender) => sender.toLowerCase()));
  return senders.every((email) => verified.has(email) || verified.has(email.slice(email.indexOf('@'))));
}

/** Sandbox mode answers 200 and sends nothing: https://www.twilio.com/docs/sendgrid/for-developers/sending-email/sandbox-mode */
function accept(mail: Json, received: ReceivedMail[], clock: ServiceClock, folder: string | undefined): Answer {
  const settings = mail.mail_settings;
  const sandbox = isRecord(settings) && settings.sandbox_mode;
  if (isRecord(sandbox) && sandbox.enable === true) {
    return { status: 200 };
  }
  const messageId = randomBytes(16).toString('base64url');
  for (const block of listOf(mail.personalizations).filter(isRecord)) {
    const one = readMail(mail, block, messageId, clock.now());
    received.push(one);
    if (folder !== undefined) {
      writeMail(one, folder, received.length);
    }
  }
  return { status: 202, headers: { 'x-message-id': messageId } };
}

function readMail(mail: Json, block: Json, messageId: string, at: number): ReceivedMail {
  const parts = listOf(mail.content).filter(isRecord);
  const find = (type: string): string | undefined => {
    const part = parts.find((each) => each.type === type);
    return part && String(part.value);
  };
  return {
    messageId,
    at,
    from: emailOf(block.from ?? mail.from),
    to: listOf(block.to).map(emailOf),
    cc: listOf(block.cc).map(emailOf),
    bcc: listOf(block.bcc).map(emailOf),
    subject: String(block.subject ?? mail.subject ?? ''),
    text: find('text/plain'),
    html: find('text/html'),
    body: mail,
  };
}

function writeMail(mail: ReceivedMail, folder: string, number: number): void {
  const subject = mail.subject.replaceAll(/[^\w.-]+/g, '-').slice(0, 60);
  const file = join(folder, `${String(number).padStart(3, '0')}-${subject}`);
  const lines = [`From: ${mail.from}`, `To: ${mail.to.join(', ')}`, `Subject: ${mail.subject}`, '', mail.text ?? ''];
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.txt`, `${lines.join('\n')}\n`);
  if (mail.html !== undefined) {
    writeFileSync(`${file}.html`, mail.html);
  }
}
