import { textOf } from '../../text/error-text.ts';
import { wordsOf } from '../attempts.ts';

export interface ReceivedAnswer {
  status: number;
  contentType: string;
  text: string;
}

/** Why an answer does not say that everything arrived; undefined for one that does. `items`: how many were sent. */
export function faultInAnswer(
  to: 'Application Insights' | 'OTLP',
  answer: ReceivedAnswer,
  items = 0,
): { status: number; reason: string } | undefined {
  const reason = to === 'OTLP' ? faultOfCollector(answer) : faultOfIngestion(answer, items);
  return reason === undefined ? undefined : { status: answer.status, reason };
}

/** What Application Insights says of the items; the numbers of other servers are none that it can say. */
interface Tracked {
  itemsAccepted: number;
  errors: readonly ({ message?: unknown } | null)[];
}

function faultOfIngestion({ status, text }: ReceivedAnswer, items: number): string | undefined {
  const tracked = trackedIn(text, items);
  if (!tracked) return wordsOf(text) || 'an empty body';
  const { itemsAccepted, errors } = tracked;
  if (status === 200 && itemsAccepted === items) return undefined;
  const said = errors.map((error) => textOf(error?.message ?? '')).find((message) => message !== '');
  return `${items - itemsAccepted} of ${items} items were not accepted${said ? `: ${said}` : ''}`;
}

function trackedIn(text: string, items: number): Tracked | undefined {
  const { itemsAccepted, errors } = (parsed(text) ?? {}) as { itemsAccepted?: unknown; errors?: unknown };
  if (!Number.isSafeInteger(itemsAccepted)) return undefined;
  const accepted = Number(itemsAccepted);
  return accepted < 0 || accepted > items
    ? undefined
    : { itemsAccepted: accepted, errors: Array.isArray(errors) ? errors : [] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** https://opentelemetry.io/docs/specs/otlp/#otlphttp-response */
function faultOfCollector({ status, text, contentType }: ReceivedAnswer): string | undefined {
  if (status !== 200) return wordsOf(text) || 'an empty body';
  if (/html/i.test(contentType)) return wordsOf(text);
  const { partialSuccess } = (parsed(text) ?? {}) as { partialSuccess?: Record<string, unknown> };
  const rejected = Object.entries(partialSuccess ?? {}).find(
    ([name, count]) => /^rejected/.test(name) && Number(count) > 0,
  );
  // In protobuf: a message in field 1, which begins with a number in field 1 that is not 0.
  const bytes = Buffer.from(text);
  const isRejected = rejected !== undefined || (bytes[0] === 10 && bytes[2] === 8 && bytes[3] !== 0);
  return isRejected
    ? `some records were rejected: ${textOf(partialSuccess?.errorMessage ?? 'no reason given')}`
    : undefined;
}
