import { type ErrorFacts, firstFit } from '../../errors/facts.ts';
import { connectionMeanings } from '../../errors/meanings/connection.ts';
import { githubMeanings } from '../../errors/meanings/github.ts';
import { retryAfterMs } from '../../errors/retry-after.ts';
import { connectionVerdict } from '../../errors/verdicts/connection.ts';
import { githubAnswerVerdicts, githubErrorVerdicts } from '../../errors/verdicts/github.ts';
import type { Verdict } from '../../errors/verdicts/verdict.ts';
import { problemText } from '../../text/format.ts';
import { troubles } from '../../text/troubles/troubles.ts';
import {
  type AnswerError,
  type AnswerHead,
  type AnswerPoint,
  aliasOf,
  countIn,
  errorsIn,
  factsOfAnswer,
  factsOfConnection,
  factsOfError,
  momentOf,
  type RawAnswer,
  unknownFieldOf,
} from './facts.ts';

import type { Refusal, Refused, RequestFailure } from './failures.ts';

const remedyFor = (facts: ErrorFacts): string | undefined => {
  const meaning = firstFit(connectionMeanings, facts) ?? firstFit(githubMeanings, facts);
  return meaning && troubles[meaning.trouble].remedy;
};

/** What GitHub says, and where it is known, what to do. */
const explained = (facts: ErrorFacts, reason: string): string => {
  const remedy = remedyFor(facts);
  return remedy === undefined ? reason : problemText({ message: reason, remedy });
};

const statusOf: Partial<Record<Verdict, Refusal['status']>> = {
  missing: 'not-found',
  forbidden: 'forbidden',
  'too heavy': 'too-heavy',
};

const verdictOfError = (facts: ErrorFacts): Verdict => firstFit(githubErrorVerdicts, facts)?.verdict ?? 'passing';

export function refusalOf(error: AnswerError): Refusal {
  const facts = factsOfError(error);
  const status = statusOf[verdictOfError(facts)] ?? 'unclear';
  return { status, reason: status === 'forbidden' ? explained(facts, facts.text) : facts.text };
}

/** The field of one repository that an error refuses, where `isOptional` says that the repository is worth having without it. */
export function refusedMetricOf(
  error: AnswerError,
  isOptional: (field: string) => boolean,
): { field: string; reason: string } | undefined {
  const facts = factsOfError(error);
  const field = facts.point;
  if (field === undefined || !isOptional(field)) return undefined;
  const verdict = verdictOfError({ ...facts, marks: [...(facts.marks ?? []), 'optional'] });
  if (verdict !== 'refused field') return undefined;
  return { field, reason: problemText({ message: facts.text, remedy: remedyFor(facts) }) };
}

/** What an error means for the whole query; undefined where it is about one repository or owner. */
export function failureOfError(error: AnswerError, head: AnswerHead): RequestFailure | undefined {
  const facts = factsOfError(error);
  const verdict = verdictOfError(facts);
  const isLimit = verdict === 'throttled' || verdict === 'used up';
  if (aliasOf(error) !== undefined && !isLimit) return undefined;
  return failureFor({ verdict, facts, reason: facts.text, head, field: unknownFieldOf(error) });
}

/** Of several failures the first of these counts: what ends the run, what pauses it, what makes queries smaller. */
const precedence = ['refused', 'unknown-field', 'refused-field', 'limited', 'too-heavy', 'withheld', 'unclear'];

/** What the errors of an answer mean for the whole query; undefined where each is about a single repository. */
export function failureOfErrors(errors: readonly AnswerError[], head: AnswerHead): RequestFailure | undefined {
  const failures = errors.map((error) => failureOfError(error, head)).filter((failure) => failure !== undefined);
  return failures.sort((one, other) => precedence.indexOf(one.kind) - precedence.indexOf(other.kind))[0];
}

/** What an answer means that is not what was asked for: by its errors, and what they leave open by its status and body. */
export function failureOfAnswer(raw: RawAnswer, point: AnswerPoint): RequestFailure {
  const stated = failureOfErrors(errorsIn(raw.body), raw);
  if (stated && stated.kind !== 'unclear' && stated.kind !== 'withheld') return stated;
  const facts = factsOfAnswer(raw, point);
  const verdict = firstFit(githubAnswerVerdicts, facts)?.verdict ?? 'passing';
  return failureFor({ verdict, facts, reason: `HTTP ${raw.status}: ${facts.text}`, head: raw });
}

/** What a connection that failed before there was an answer means, and whether GitHub may have seen the request. */
export function failureOfConnection(error: unknown): { failure: RequestFailure; isUnsent: boolean } {
  const facts = factsOfConnection(error);
  const { verdict, mayHaveArrived } = connectionVerdict(facts);
  const reason = `The connection failed: ${facts.text}`;
  return { failure: failureFor({ verdict, facts, reason }), isUnsent: !mayHaveArrived };
}

interface Judged {
  verdict: Verdict;
  facts: ErrorFacts;
  reason: string;
  head?: AnswerHead;
  field?: string | undefined;
}

function failureFor({ verdict, facts, reason, head, field }: Judged): RequestFailure {
  const remedy = remedyFor(facts);
  const refused = (what: Refused['what'], otherwise: string): Refused => ({
    ...{ kind: 'refused', what, reason, remedy: remedy ?? otherwise },
  });
  switch (verdict) {
    case 'throttled':
    case 'used up':
      return { kind: 'limited', reason, secondary: verdict === 'throttled', untilMs: head && limitEndMs(head) };
    case 'too heavy':
      return { kind: 'too-heavy', reason };
    case 'unknown field':
      return { kind: 'unknown-field', reason, field: field ?? '' };
    case 'refused field':
      return { kind: 'refused-field', reason, field: field ?? '', remedy };
    case 'invalid':
      return refused('query', troubles.githubQuery.remedy);
    case 'final for all':
      return refused('all', troubles.githubAddress.remedy);
    case 'unknown host':
      return refused('host', troubles.githubHost.remedy);
    case 'missing':
      return { kind: 'not-found', reason };
    case 'final for one':
      return { kind: 'rejected', reason };
    case 'forbidden':
    case 'withheld':
      // What an App is refused as itself is explained where it is known for which installation it asked.
      return { kind: verdict, reason: facts.point === 'app' ? reason : explained(facts, reason) };
    default:
      return { kind: 'unclear', reason, remedy, untilMs: head && retryAtMs(head) };
  }
}

/** The moment of the clock that GitHub names: a wait that it asks for, else the end of an hour that is used up. */
function limitEndMs(head: AnswerHead): number | undefined {
  const isUsedUp = head.headers.get('x-ratelimit-remaining') === '0';
  const seconds = isUsedUp ? countIn(head.headers, 'x-ratelimit-reset') : undefined;
  return retryAtMs(head) ?? (seconds === undefined ? undefined : momentOf(1000 * seconds, head));
}

function retryAtMs({ headers, nowMs, date }: AnswerHead): number | undefined {
  const waitMs = retryAfterMs(headers.get('retry-after'), date);
  return waitMs === undefined ? undefined : nowMs + waitMs;
}
