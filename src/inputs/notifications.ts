import { eventGridDomains, sendGridDomains } from '../network/clouds.ts';
import type { InputName } from './defaults.ts';
import { readEndpoint } from './endpoint.ts';
import { type InputReader, type Read, whole } from './reader.ts';

export interface EmailInputs {
  apiKey: string;
  from: string;
  to: string[];
  endpoint: string;
  when: 'always' | 'end' | 'problem' | 'change';
}

export interface EventInputs {
  endpoint: string;
  /** Absent to sign in with Microsoft Entra ID. */
  key: string | undefined;
  schema: 'EventGrid' | 'CloudEvent';
}

const mailRules = {
  why: 'with `send-email`',
  takesIpv6: true,
  domains: sendGridDomains,
  key: 'sendgrid-api-key',
} as const;

export function readEmail(reader: InputReader): Read<EmailInputs | undefined> {
  const when = reader.choice('email-when', ['always', 'end', 'problem', 'change']);
  if (reader.boolean('send-email') !== true) return undefined;
  checkAddress(reader, 'sendgrid-from', reader.text('sendgrid-from'));
  return whole<EmailInputs>({
    apiKey: reader.token('sendgrid-api-key', 'with `send-email`'),
    from: reader.required('sendgrid-from', 'with `send-email`'),
    to: readRecipients(reader),
    endpoint: readEndpoint(reader, 'sendgrid-endpoint', mailRules),
    when,
  });
}

/** https://www.twilio.com/docs/sendgrid/api-reference/mail-send/limitations */
const maxRecipients = 1_000;

function readRecipients(reader: InputReader): Read<string[]> {
  const addresses = reader.list('sendgrid-to', /[,\n]/);
  if (addresses.length === 0) return reader.fault('sendgrid-to: required with `send-email`');
  for (const address of addresses) checkAddress(reader, 'sendgrid-to', address);
  // SendGrid refuses a message that names an address twice.
  const to = [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()];
  if (to.length <= maxRecipients) return to;
  return reader.fault(`sendgrid-to: has ${to.length} addresses; SendGrid allows at most ${maxRecipients}`);
}

function checkAddress(reader: InputReader, name: InputName, address: string): void {
  if (address !== '' && !/^[^\s@]+@[^\s@]+$/.test(address))
    reader.fault(`${name}: must be an email address (found ${reader.quote(address)})`);
}

/** A topic accepts events there, and portal and documentation name the address with or without the version. */
const eventPath = { pattern: /^\/[^?#;=]+(\?api-version=[\w-]+)?$/, example: '/api/events' };

const eventRules = {
  why: 'with `publish-event`',
  path: eventPath,
  domains: eventGridDomains,
  key: 'event-grid-key',
} as const;

export function readEvent(reader: InputReader): Read<EventInputs | undefined> {
  const schema = reader.choice('event-grid-schema', ['EventGrid', 'CloudEvent']);
  if (reader.boolean('publish-event') !== true) return undefined;
  const endpoint = readEndpoint(reader, 'event-grid-endpoint', eventRules);
  return whole<EventInputs>({ endpoint, key: reader.key('event-grid-key'), schema });
}
