import { wordsOf } from '../attempts.ts';

export interface ReceivedAnswer {
  status: number;
  contentType: string;
  text: string;
}

/** Why an answer does not say that everything arrived; undefined for one that does. */
export function faultInAnswer(
  to: 'Application Insights' | 'OTLP',
  answer: ReceivedAnswer,
): { status: number; reason: string } | undefined {
  const reason = to === 'OTLP' ? faultOfCollector(answer) : faultOfIngestion(answer);
  return reason === undefined ? undefined : { status: answer.status, reason };
}

interface Tracked {
  itemsReceived: number;
  itemsAccepted: number;
  errors?: { message?: unknown }[];
}

function faultOfIngestion({ status, text }: ReceivedAnswer): string | undefined {
  const tracked = trackedIn(text);
  if (!tracked) return wordsOf(text) || 'an empty body';
  const { itemsReceived, itemsAccepted, errors = [] } = tracked;
  if (status === 200 && itemsAccepted >= itemsReceived) return undefined;
  const said = errors.map(({ message }) => String(message ?? '')).find((message) => message !== '');
  return `${itemsReceived - itemsAccepted} of ${itemsReceived} items were not accepted${said ? `: ${said}` : ''}`;
}

function trackedIn(text: string): Tracked | undefined {
  const value = parsed(text) as Partial<Tracked> | undefined;
  const isTracked = typeof value?.itemsReceived === 'number' && typeof value.itemsAccepted === 'number';
  return isTracked ? ({ ...value, errors: Array.isArray(value.errors) ? value.errors : [] } as Tracked) : undefined;
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
  return isRejected ? `some records were rejected: ${partialSuccess?.errorMessage ?? 'no reason given'}` : undefined;
}
