import type { InputName } from './defaults.ts';
import type { InputReader } from './reader.ts';

export interface EmailInputs {
  apiKey: string;
  from: string;
  to: string[];
  endpoint: string;
  when: 'always' | 'end' | 'problem';
}

export interface EventInputs {
  endpoint: string;
  /** Absent to sign in with Microsoft Entra ID. */
  key: string | undefined;
  schema: 'EventGrid' | 'CloudEvent';
}

/** The settings of the emails; absent where nobody wants one. */
export function readEmail(reader: InputReader): EmailInputs | undefined {
  const when = reader.choice('email-when', ['always', 'end', 'problem']);
  if (!reader.boolean('send-email')) return undefined;
  const from = reader.required('sendgrid-from', 'with `send-email` a verified sender’s address');
  checkAddress(reader, 'sendgrid-from', from);
  return {
    apiKey: reader.required('sendgrid-api-key', 'with `send-email` a SendGrid API key'),
    from,
    to: readRecipients(reader),
    endpoint: reader.url('sendgrid-endpoint'),
    when,
  };
}

/** https://www.twilio.com/docs/sendgrid/api-reference/mail-send/limitations */
const mostRecipients = 1_000;

function readRecipients(reader: InputReader): string[] {
  const written = reader
    .text('sendgrid-to')
    .split(/[,\n]/)
    .map((address) => address.trim())
    .filter(Boolean);
  if (written.length === 0) reader.fault('sendgrid-to: missing, with `send-email` at least one address is needed');
  for (const address of written) checkAddress(reader, 'sendgrid-to', address);
  // SendGrid refuses a message that names an address twice.
  const to = [...new Map(written.map((address) => [address.toLowerCase(), address])).values()];
  if (to.length > mostRecipients)
    reader.fault(`sendgrid-to: ${to.length} addresses, SendGrid takes ${mostRecipients} at the most`);
  return to;
}

function checkAddress(reader: InputReader, name: InputName, address: string): void {
  if (address !== '' && !/^[^\s@]+@[^\s@]+$/.test(address))
    reader.fault(`${name}: ${reader.quote(address)} is not an email address`);
}

/** The settings of the event; absent where nobody listens. */
export function readEvent(reader: InputReader): EventInputs | undefined {
  const schema = reader.choice('event-grid-schema', ['EventGrid', 'CloudEvent']);
  if (!reader.boolean('publish-event')) return undefined;
  if (reader.text('event-grid-endpoint') === '') {
    reader.fault('event-grid-endpoint: missing, with `publish-event` the topic’s endpoint is needed');
  }
  return {
    endpoint: reader.text('event-grid-endpoint') === '' ? '' : reader.url('event-grid-endpoint'),
    key: reader.text('event-grid-key') || undefined,
    schema,
  };
}
