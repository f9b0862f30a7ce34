import { fault, isRecord, type Json, listOf, type MailFault } from './mail-fault.ts';

export function checkContent(mail: Json): MailFault[] {
  const parts = listOf(mail.content);
  if (parts.length === 0) {
    const message =
      'Unless a valid template_id is provided, the content parameter is required. There must be at least one defined content block. We typically suggest both text/plain and text/html blocks are included, but only one block is required.';
    return typeof mail.template_id === 'string' ? [] : [fault('content', message)];
  }
  return [...parts.flatMap((part, index) => checkPart(part, `content.${index}`)), ...checkOrder(parts)];
}

function checkPart(part: unknown, path: string): MailFault[] {
  const { type, value } = isRecord(part) ? part : {};
  const isType = typeof type === 'string' && type !== '';
  const faults: MailFault[] = [];
  if (!isType) {
    faults.push(fault(`${path}.type`, 'The content type must be a string at least one character in length.'));
  } else if (/[;,\r\n]/.test(type)) {
    faults.push(fault(`${path}.type`, "The content type cannot contain ';', ',', or CRLF characters."));
  }
  if (typeof value !== 'string' || value === '') {
    faults.push(fault(`${path}.value`, 'The content value must be a string at least one character in length.'));
  }
  return faults;
}

function checkOrder(parts: unknown[]): MailFault[] {
  const types = parts.map((part) => (isRecord(part) ? String(part.type).toLowerCase() : ''));
  if (['text/plain', 'text/html'].some((type) => types.indexOf(type) !== types.lastIndexOf(type))) {
    return [fault('content', 'If present, text/plain and text/html may only be provided once.')];
  }
  const rank = (type: string): number => ({ 'text/plain': 0, 'text/html': 1 })[type] ?? 2;
  const inOrder = types.every((type, index) => index === 0 || rank(types[index - 1] ?? '') <= rank(type));
  return inOrder
    ? []
    : [fault('content', 'If present, text/plain must be first, followed by text/html, followed by any other content.')];
}
