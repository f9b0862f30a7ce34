import { describe, expect, test } from 'vitest';
import { type ErrorFacts, firstFit } from '../../../src/errors/facts.ts';
import { judge, type MessageTables } from '../../../src/errors/judgment.ts';
import { applicationInsightsMeanings } from '../../../src/errors/meanings/application-insights.ts';
import { eventGridMeanings } from '../../../src/errors/meanings/event-grid.ts';
import { sendGridMeanings } from '../../../src/errors/meanings/sendgrid.ts';
import { eventGridVerdicts } from '../../../src/errors/verdicts/event-grid.ts';
import { sendGridVerdicts } from '../../../src/errors/verdicts/sendgrid.ts';
import type { Verdict } from '../../../src/errors/verdicts/verdict.ts';
import type { TroubleName } from '../../../src/text/troubles/troubles.ts';

type Example = [
  status: number | undefined,
  text: string,
  verdict: Verdict,
  trouble: TroubleName,
  mayHaveArrived?: true,
];

const eventGrid: MessageTables = { verdicts: eventGridVerdicts, meanings: eventGridMeanings, trouble: 'eventGrid' };
const sendGrid: MessageTables = { verdicts: sendGridVerdicts, meanings: sendGridMeanings, trouble: 'email' };

/** https://learn.microsoft.com/azure/event-grid/troubleshoot-errors */
const ofEventGrid: Example[] = [
  [
    400,
    "This resource is configured to receive event in 'CloudEventV10' schema. The JSON received does not conform to the expected schema.",
    'final for one',
    'eventSchema',
  ],
  [
    401,
    'The request authorization key is not authorized for T. This is due to the reason: Signature or key mismatch.',
    'final for one',
    'eventKey',
  ],
  [
    401,
    'The request authorization key is not authorized for T. Local authentication is disabled.',
    'final for one',
    'eventNoKeys',
  ],
  [
    403,
    'Publishing to T by client 203.0.113.9 is rejected due to IpAddress filtering rules.',
    'final for one',
    'eventFirewall',
  ],
  [
    403,
    'Publishing to T by client is rejected as request came from Private Endpoint and no matching private endpoint connection found for the resource.',
    'final for one',
    'eventFirewall',
  ],
  [
    403,
    'The principal associated with access token presented with the incoming request does not have permission to send data.',
    'final for one',
    'eventRole',
  ],
  [404, 'There is no resource at /api/event.', 'final for one', 'eventTopic'],
  ...[301, 302, 303, 307, 308].map((status): Example => [status, '', 'final for one', 'eventTopic']),
  [413, 'The maximum size (1048576) has been exceeded.', 'final for one', 'eventSize'],
  [429, 'The rate of requests is over the limit of the topic.', 'passing', 'eventDown'],
  [503, 'The service is temporarily unavailable.', 'passing', 'eventDown'],
  [418, 'odd', 'final for one', 'eventGrid'],
  [
    undefined,
    'Bearer token authentication is not permitted for non-TLS protected (non-https) URLs.',
    'final for all',
    'eventTopic',
  ],
  [undefined, 'getaddrinfo ENOTFOUND t.eventgrid.azure.net', 'unknown host', 'eventGrid'],
  [undefined, 'read ECONNRESET', 'passing', 'eventGrid', true],
  [
    undefined,
    'The proxy p:1 of HTTPS_PROXY: HTTP 407 Proxy Authentication Required for t:443',
    'final for all',
    'proxy',
  ],
];

/** https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors */
const ofSendGrid: Example[] = [
  [401, 'Maximum credits exceeded', 'final for one', 'emailCredits'],
  [401, 'The provided authorization grant is invalid, expired, or revoked', 'final for one', 'emailKey'],
  [
    403,
    'The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved.',
    'final for one',
    'emailSender',
  ],
  [403, 'access forbidden', 'final for one', 'emailPermission'],
  [400, 'Does not contain a valid address.', 'final for one', 'emailInvalid'],
  [413, 'Payload Too Large', 'final for one', 'emailSize'],
  ...[301, 302, 303, 307, 308].map((status): Example => [status, 'no reason given', 'final for one', 'emailAddress']),
  [200, 'Sign in', 'final for one', 'emailAddress'],
  [404, 'not found', 'final for one', 'emailAddress'],
  [429, 'too many requests', 'passing', 'emailDown'],
  [502, '502 Bad Gateway', 'passing', 'emailDown'],
  [undefined, 'connect ECONNREFUSED 127.0.0.1:443', 'passing', 'email'],
  [undefined, 'given up after 15 s', 'passing', 'email', true],
  [undefined, 'unable to get local issuer certificate', 'final for all', 'certificate'],
];

const applicationInsights: MessageTables = {
  verdicts: [],
  meanings: applicationInsightsMeanings,
  trouble: 'telemetry',
};
/** https://learn.microsoft.com/azure/azure-monitor/app/connection-strings */
const ofApplicationInsights: Example[] = [
  [400, '1 of 1 items were not accepted: Invalid instrumentation key', 'final for one', 'telemetryKey'],
  [400, '1 of 12 items were not accepted: 109: Field time is too old', 'final for one', 'telemetryItems'],
  [401, 'Unauthorized', 'final for one', 'telemetryLocalAuth'],
  [403, 'Forbidden', 'final for one', 'telemetryLocalAuth'],
  [402, 'an empty body', 'final for one', 'telemetryQuota'],
  [439, 'Daily quota exceeded', 'final for one', 'telemetryQuota'],
  [429, 'Too many requests', 'final for one', 'telemetryDown'],
  [503, 'Service unavailable', 'final for one', 'telemetryDown'],
  [308, 'an empty body', 'final for one', 'telemetryAddress'],
  [200, 'Sign in', 'final for one', 'telemetryAddress'],
  [undefined, 'No answer within 3 s', 'passing', 'telemetry', true],
  [undefined, 'unable to get local issuer certificate', 'final for all', 'certificate'],
];

describe.each([
  ['Application Insights', applicationInsights, ofApplicationInsights],
  ['Event Grid', eventGrid, ofEventGrid],
  ['SendGrid', sendGrid, ofSendGrid],
])('%s', (_, tables, examples) => {
  test.each(examples)('%s %s: %s, %s', (status, text, verdict, trouble, mayHaveArrived = false as never) => {
    expect(judge({ status, text }, tables)).toMatchObject({ verdict, trouble, mayHaveArrived });
  });

  test('each row is the first that fits one of the examples', () => {
    const facts = examples.map(([status, text]): ErrorFacts => ({ status, text }));
    for (const rows of [tables.verdicts, tables.meanings]) {
      const used = facts.map((one) => firstFit<(typeof rows)[number]>(rows, one));
      expect(rows.filter((row) => !used.includes(row))).toEqual([]);
    }
  });
});
