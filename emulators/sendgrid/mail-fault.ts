export type Json = Record<string, unknown>;

export interface MailFault {
  message: string;
  field: string | null;
  help: string | null;
}

const help = 'http://sendgrid.com/docs/API_Reference/Web_API_v3/Mail/errors.html#message.';

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function fault(field: string, message: string): MailFault {
  return { message, field, help: `${help}${field.replaceAll(/\.\d+/g, '')}` };
}
