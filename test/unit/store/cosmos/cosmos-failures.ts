import { ErrorResponse, TimeoutError } from '@azure/cosmos';

interface Answer {
  message?: string;
  substatus?: number;
  charge?: number;
  retryAfterMs?: number;
}

/** What the SDK throws for an answer of this status. */
export function answered(code: number, { message = 'text', substatus, charge, retryAfterMs }: Answer = {}): Error {
  return Object.assign(new ErrorResponse(message), {
    code,
    body: { code: String(code), message },
    headers: charge === undefined ? {} : { 'x-ms-request-charge': String(charge) },
    ...(substatus !== undefined && { substatus }),
    ...(retryAfterMs !== undefined && { retryAfterInMs: retryAfterMs }),
  });
}

/** What the SDK throws where the network fails. */
export const sendError = (message: string, code: string): Error =>
  Object.assign(new Error(message), { name: 'RestError', code });

export const lostConnection = (): Error => sendError('read ECONNRESET', 'ECONNRESET');
export const timeout = (): Error => new TimeoutError('Timeout Error! Request took more than 10000 ms');

/** What the SDK throws where the body of an error is no JSON: it reads the body before it looks at the status. */
export function badBody(text: string): Error {
  try {
    const result: { message: string } = text === '' ? null : JSON.parse(text);
    return new Error(result.message);
  } catch (error) {
    return error as Error;
  }
}
