import type { ErrorFacts } from '../../errors/facts.ts';
import { isoSeconds } from '../../model.ts';
import { messageOf } from '../../text/error-text.ts';
import { isSignIn, pageTitle } from '../../text/html-page.ts';
import { fieldsOf, isObject } from './json.ts';

/** One entry of `errors` in a GraphQL answer; https://docs.github.com/en/graphql/guides/using-graphql-clients */
export interface AnswerError {
  message?: string;
  type?: string;
  code?: string;
  path?: readonly (string | number)[];
  extensions?: { type?: string; code?: string; fieldName?: string; saml_failure?: boolean };
}

export interface AnswerHead {
  status: number;
  headers: Headers;
  /** When it came, on the clock. */
  nowMs: number;
  /** The same moment by GitHub's time of day. */
  date: Date;
}

/** A whole number in a header, as far as numbers are exact. */
export function countIn(headers: Headers, name: string): number | undefined {
  const text = headers.get(name) ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** The moment of the clock at a time of day that an answer states. */
export const momentOf = (statedMs: number, { nowMs, date }: Pick<AnswerHead, 'nowMs' | 'date'>): number =>
  nowMs + statedMs - date.getTime();

/** What is known of the token by the time of an answer. */
export interface TokenState {
  /** Another answer came by it. */
  worked: boolean;
  /** It has expired by now. */
  expiredAt?: Date;
  /** It is one of a GitHub App's installation. */
  isInstallation?: boolean;
}

/** `body`: the parsed JSON, or the text where it is none. */
export type RawAnswer = AnswerHead & {
  body: unknown;
  /** Of the same server, and followed. */
  redirectedTo?: string | undefined;
  /** The body was longer than any of GitHub's. */
  isOversized?: boolean;
  token?: TokenState;
};

/** The alias, of an owner or a repository, that an error is about; undefined where it is about the whole query. */
export function aliasOf({ path }: AnswerError): string | undefined {
  const first = path?.[0];
  return typeof first === 'string' && /^[or]\d+$/.test(first) ? first : undefined;
}

/** The field of an alias that an error is about, by the name under which it was asked for. */
export function fieldOf(error: AnswerError): string | undefined {
  const second = error.path?.[1];
  return aliasOf(error) !== undefined && typeof second === 'string' ? second : undefined;
}

/** The field of the query that the server does not have, or not for this token. */
export function unknownFieldOf({ message, extensions }: AnswerError): string | undefined {
  if (typeof extensions?.fieldName === 'string') return extensions.fieldName;
  // Servers before 2.19 say it in words alone.
  return /^Field '(\w+)' doesn't exist on type|\bThe '(\w+)' field requires/
    .exec(String(message))
    ?.slice(1)
    .find(Boolean);
}

export function factsOfError(error: AnswerError): ErrorFacts {
  const { message, type, code, extensions } = error;
  const words = [type, code, extensions?.type, extensions?.code].filter((word) => typeof word === 'string');
  return {
    code: words.join(' '),
    text: typeof message === 'string' ? message : 'Error without a message',
    point: fieldOf(error),
    marks: [...(aliasOf(error) ? ['alias'] : []), ...(unknownFieldOf(error) ? ['field'] : [])],
  };
}

/** `app`: what a GitHub App asks as itself. */
export type AnswerPoint = 'query' | 'page' | 'app';

export function factsOfAnswer(raw: RawAnswer, point: AnswerPoint): ErrorFacts {
  const { status, headers, body, redirectedTo } = raw;
  const isHtml = (typeof body === 'string' && /^\s*</.test(body)) || /html/.test(headers.get('content-type') ?? '');
  const location = status >= 300 && status < 400 ? headers.get('location') : null;
  const seen: [string, boolean][] = [
    [`${Math.floor(status / 100)}xx`, true],
    ['html', isHtml],
    ['foreign', !isFromGitHub(headers) && (isHtml || location !== null)],
    ['sign-in', isHtml && isSignIn(String(body))],
    ['redirect', location !== null],
    ['oversized', raw.isOversized === true],
    ['expired', raw.token?.expiredAt !== undefined],
    ['worked', raw.token?.worked === true],
    ['installation', raw.token?.isInstallation === true],
    ['retry-after', headers.has('retry-after')],
    ['no points', headers.get('x-ratelimit-remaining') === '0'],
  ];
  const said = location === null ? described(raw, isHtml) : `redirect to ${withoutQuery(location)}`;
  const way = redirectedTo === undefined ? '' : `, after a redirect to ${withoutQuery(redirectedTo)}`;
  const expiredAt = status === 401 ? raw.token?.expiredAt : undefined;
  const end = expiredAt ? `, the token expired at ${isoSeconds(expiredAt)}` : '';
  return {
    status,
    point,
    text: `${said}${way}${end}`,
    marks: seen.filter(([, isSeen]) => isSeen).map(([mark]) => mark),
  };
}

// Of github.com each answer has one, also of an error: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
const isFromGitHub = (headers: Headers): boolean =>
  headers.has('x-github-request-id') || headers.has('x-github-enterprise-version');

/** No more of a text is looked at; far less of it is shown. */
const longestWords = 100_000;

/** A query can hold what is meant for one reader only. */
const withoutQuery = (address: string): string => address.replace(/[?#].*/s, '');

function described({ headers, body, isOversized }: RawAnswer, isHtml: boolean): string {
  if (isOversized) return 'an answer larger than any of GitHub’s';
  const message = fieldsOf(body).message ?? errorsIn(body)[0]?.message;
  if (typeof message === 'string') return `${message}${permissionsIn(headers)}${ssoIn(headers)}`;
  if (typeof body !== 'string' || body === '') return 'no message';
  if (isHtml) return pageTitle(body) === undefined ? 'HTML page' : `page “${pageTitle(body)}”`;
  return /^\s*[[{]/.test(body) ? 'incomplete JSON' : body.slice(0, longestWords);
}

/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible */
function permissionsIn(headers: Headers): string {
  const accepted = headers.get('x-accepted-github-permissions');
  return accepted ? ` (it needs ${accepted.slice(0, 200)})` : '';
}

/** Where to authorize a token: https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api#authorizing-a-personal-access-token-for-saml-sso */
export function ssoIn(headers: Headers): string {
  const address = /\burl=(https:\/\/[^\s;,]{1,1000})/.exec(headers.get('x-github-sso') ?? '')?.[1];
  return address ? ` (${address})` : '';
}

export function errorsIn(body: unknown): AnswerError[] {
  const { errors } = fieldsOf(body);
  return Array.isArray(errors) ? errors.filter(isObject) : [];
}

/** The error of a connection that failed before an answer was there. `fetch` says what it was in a cause of a cause. */
export function factsOfConnection(error: unknown): ErrorFacts {
  const chain: unknown[] = [];
  for (let one = error; one !== undefined && chain.length < mostCauses; one = fieldsOf(one).cause) chain.push(one);
  // Of several addresses of one host, each has its own error.
  const each = chain.flatMap((one) => [one, ...[fieldsOf(one).errors ?? []].flat().slice(0, 1)]);
  const said =
    each.map((one) => messageOf(one)).find((message) => message !== '' && message !== 'fetch failed') ??
    'no reason given';
  const code = each.map((one) => fieldsOf(one).code).find((one) => typeof one === 'string' && !said.includes(one));
  return { text: code === undefined ? said : `${said} (${code})`, marks: ['connection'] };
}

const mostCauses = 5;
