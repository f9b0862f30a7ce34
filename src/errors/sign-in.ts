import type { TroubleName } from '../text/troubles/troubles.ts';
import { type ErrorFacts, firstFit } from './facts.ts';
import { connectionMeanings } from './meanings/connection.ts';
import { entraMeanings } from './meanings/entra.ts';
import { connectionVerdicts } from './verdicts/connection.ts';
import { entraVerdicts } from './verdicts/entra.ts';
import type { Verdict } from './verdicts/verdict.ts';

/** No token: where it was asked for, and what was said. */
export type SignInPoint = 'id token' | 'own token' | 'environment' | 'earlier step';

/** A client of Azure that needs a token throws it as its credential did, whole or as a cause. */
export class SignInError extends Error {
  readonly facts: ErrorFacts;

  constructor(facts: ErrorFacts & { point: SignInPoint }) {
    super(facts.text);
    this.name = 'SignInError';
    this.facts = facts;
  }
}

/** The libraries repeat what Entra ID says, and what it is about, before and behind it; az adds commands to type. */
const entraText = /AADSTS\d+:.*?(?=\s- Correlation ID: |\s*Run the command below|,?\s*$)/s;
const longestMessage = 4_000;
const statusText = /\b(?:http )?status code: (\d{3})\b/gi;

/** The error of a sign-in by what a library or a command says of it. */
export function signInError(point: SignInPoint, message: string): SignInError {
  const said = message.slice(0, longestMessage);
  const text = (entraText.exec(said)?.[0] ?? said).replace(/\s+/g, ' ').trim();
  const code = /AADSTS\d+/.exec(text)?.[0];
  // The last is that of the service; a library may have one of its own.
  const status = code === undefined ? [...said.matchAll(statusText)].at(-1)?.[1] : undefined;
  return new SignInError({ point, text, code, ...(status !== undefined && { status: Number(status) }) });
}

export interface SignInFailure {
  /** The service's own words, in one line. */
  reason: string;
  verdict: Verdict;
  trouble: TroubleName;
}

const unknown: Pick<SignInFailure, 'trouble'> = { trouble: 'entraSignIn' };

/** What a failed sign-in means: whether another may succeed, and what to do. Undefined for any other error. */
export function signInFailure(error: unknown): SignInFailure | undefined {
  const facts = signInErrorIn(error)?.facts;
  if (!facts) return undefined;
  const verdict = firstFit([...entraVerdicts, ...connectionVerdicts], facts)?.verdict ?? 'final for all';
  const { trouble } = firstFit([...connectionMeanings, ...entraMeanings], facts) ?? unknown;
  return { reason: `sign-in: ${facts.text}`, verdict, trouble };
}

/** An error of a sign-in among an error and its causes. */
export function signInErrorIn(error: unknown): SignInError | undefined {
  for (let one = error, depth = 0; one instanceof Error && depth < 10; one = one.cause, depth++)
    if (one instanceof SignInError) return one;
  return undefined;
}
