import { checkContent } from './mail-content.ts';
import { fault, isRecord, type Json, listOf, type MailFault } from './mail-fault.ts';

// https://www.twilio.com/docs/sendgrid/api-reference/mail-send/limitations
const maxRecipients = 1000;

// https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send#request-body
const bodyFields = new Set(
  'personalizations from reply_to reply_to_list subject content attachments template_id headers categories custom_args send_at batch_id asm ip_pool_name mail_settings tracking_settings sections'.split(
    ' ',
  ),
);
const personalizationFields = new Set(
  'from to cc bcc subject headers substitutions dynamic_template_data custom_args send_at'.split(' '),
);
const addressFields = new Set(['email', 'name']);

// https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors#headers-errors
const reservedHeaders = new Set(
  'x-sg-id x-sg-eid received dkim-signature content-type content-transfer-encoding to from subject reply-to cc bcc'.split(
    ' ',
  ),
);

/**
 * Every fault of a request body, in the order of its fields; none for a mail that the service accepts.
 * https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors
 */
export function checkMail(mail: Json): MailFault[] {
  return [
    ...checkFields(mail, bodyFields, ''),
    ...checkPersonalizations(mail.personalizations),
    ...checkFrom(mail.from),
    ...(mail.reply_to === undefined ? [] : checkAddress(mail.reply_to, 'reply_to')),
    ...checkSubject(mail),
    ...checkContent(mail),
    ...checkHeaders(mail.headers, 'headers'),
  ];
}

function checkFields(value: Json, known: Set<string>, path: string): MailFault[] {
  const unknown = Object.keys(value).filter((name) => !known.has(name));
  return unknown.map((name) => fault(path + name, `Additional property ${name} is not allowed`));
}

function checkPersonalizations(value: unknown): MailFault[] {
  const blocks = listOf(value);
  if (blocks.length === 0) {
    const message = 'The personalizations field is required and must have at least one personalization.';
    return [fault('personalizations', message)];
  }
  if (blocks.length > maxRecipients) {
    const message = `The personalization block is limited to 1000 personalizations per API request. You have provided ${blocks.length} personalizations. Please consider splitting this into multiple requests and resending your request.`;
    return [fault('personalizations', message)];
  }
  const recipients = blocks.flatMap((block) => (isRecord(block) ? recipientsOf(block) : []));
  const tooMany = 'There is a limit of 1000 total recipients (to + cc + bcc) per request.';
  return [
    ...(recipients.length > maxRecipients ? [fault('personalizations', tooMany)] : []),
    ...blocks.flatMap((block, index) => checkPersonalization(block, `personalizations.${index}`)),
  ];
}

const recipientLists = ['to', 'cc', 'bcc'] as const;

function recipientsOf(block: Json): { field: string; address: unknown }[] {
  return recipientLists.flatMap((list) => listOf(block[list]).map((address) => ({ field: list, address })));
}

function checkPersonalization(block: unknown, path: string): MailFault[] {
  if (!isRecord(block)) {
    return [fault(path, 'Invalid type. Expected: object.')];
  }
  const to =
    'The to array is required for all personalization objects, and must have at least one email object with a valid email address.';
  return [
    ...checkFields(block, personalizationFields, `${path}.`),
    ...(listOf(block.to).length === 0 ? [fault(`${path}.to`, to)] : []),
    ...recipientLists.flatMap((list) =>
      listOf(block[list]).flatMap((address, index) => checkAddress(address, `${path}.${list}.${index}`)),
    ),
    ...checkUnique(block, path),
    ...checkHeaders(block.headers, `${path}.headers`),
  ];
}

function checkUnique(block: Json, path: string): MailFault[] {
  const seen = new Set<string>();
  for (const { field, address } of recipientsOf(block)) {
    const email = isRecord(address) ? String(address.email) : '';
    if (seen.has(email.toLowerCase())) {
      const message = `Each email address in the personalization block should be unique between to, cc, and bcc. We found the first duplicate instance of [${email}] in the ${path}.${field} field.`;
      return [fault(path, message)];
    }
    seen.add(email.toLowerCase());
  }
  return [];
}

/** An addr-spec without quoted local parts and address literals, which the service does not take. */
const addressShape = /^[^\s@<>()[\]\\,;:"]+@[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)+$/i;

function checkAddress(address: unknown, path: string): MailFault[] {
  if (!isRecord(address)) {
    return [fault(path, 'Invalid type. Expected: object.')];
  }
  const { email, name } = address;
  const valid = typeof email === 'string' && email.length <= 320 && addressShape.test(email);
  return [
    ...checkFields(address, addressFields, `${path}.`),
    ...(valid ? [] : [fault(`${path}.email`, 'Does not contain a valid address.')]),
    ...(name === undefined || typeof name === 'string'
      ? []
      : [fault(`${path}.name`, 'Invalid type. Expected: string.')]),
  ];
}

function checkFrom(from: unknown): MailFault[] {
  if (!isRecord(from) || from.email === undefined) {
    const message =
      'The from object must be provided for every email send. It is an object that requires the email parameter, but may also contain a name parameter.  e.g. {"email" : "example@example.com"}  or {"email" : "example@example.com", "name" : "Example Recipient"}.';
    return [fault('from.email', message)];
  }
  const faults = checkAddress(from, 'from');
  const message = 'The from email does not contain a valid address.';
  return faults.map((each) => (each.field === 'from.email' ? { ...each, message } : each));
}

function checkSubject(mail: Json): MailFault[] {
  const isGiven = (value: unknown): boolean => typeof value === 'string' && value !== '';
  const blocks = listOf(mail.personalizations);
  const inEach = blocks.length > 0 && blocks.every((block) => isRecord(block) && isGiven(block.subject));
  if (isGiven(mail.subject) || isGiven(mail.template_id) || inEach) {
    return [];
  }
  const message =
    'The subject is required. You can get around this requirement if you use a template with a subject defined or if every personalization has a subject defined.';
  return [fault('subject', message)];
}

function checkHeaders(headers: unknown, path: string): MailFault[] {
  const pairs = isRecord(headers) ? Object.entries(headers) : [];
  return pairs.flatMap(([name, value]) => {
    if (reservedHeaders.has(name.toLowerCase())) {
      return [fault(`${path}.${name}`, `The ${name} header is reserved and cannot be used.`)];
    }
    if (!/^[!-9;-~]+$/.test(name)) {
      return [fault(`${path}.${name}`, 'Headers must be ASCII characters without spaces and colons.')];
    }
    return typeof value === 'string' ? [] : [fault(`${path}.${name}`, 'Header values must be strings.')];
  });
}
