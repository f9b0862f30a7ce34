import { expect, test } from 'vitest';
import { faultInAnswer } from '../../../../src/outlets/telemetry/answers.ts';

const json = 'application/json';
const tracked = (itemsAccepted: number, message = '') =>
  JSON.stringify({ itemsReceived: 3, itemsAccepted, errors: message ? [{ index: 0, statusCode: 400, message }] : [] });

test.each([
  [200, tracked(3), undefined],
  [200, tracked(2), '1 of 3 items were not accepted'],
  [206, tracked(1, 'too old'), '2 of 3 items were not accepted: too old'],
  [400, tracked(0, 'Invalid instrumentation key'), '3 of 3 items were not accepted: Invalid instrumentation key'],
  [200, '', 'an empty body'],
  [200, '<html><title>Sign in</title>', 'Sign in'],
  [439, 'Daily quota exceeded', 'Daily quota exceeded'],
  [200, '{"itemsReceived":0,"itemsAccepted":0}', '3 of 3 items were not accepted'],
  [200, tracked(-5), tracked(-5)],
  [200, tracked(1e9), tracked(1e9)],
  [400, '{"itemsAccepted":0,"errors":[null,{"message":{"toString":1}}]}', expect.stringContaining('3 of 3 items')],
])('Application Insights took everything, or not: %s %s', (status, text, reason) => {
  expect(faultInAnswer('Application Insights', { status, text, contentType: json }, 3)?.reason).toEqual(reason);
});

test.each([
  [200, json, '{}', undefined],
  [200, 'application/x-protobuf', '', undefined],
  [
    200,
    json,
    '{"partialSuccess":{"rejectedSpans":"2","errorMessage":"too old"}}',
    'some records were rejected: too old',
  ],
  [200, json, '{"partialSuccess":{"rejectedSpans":0}}', undefined],
  [
    200,
    json,
    '{"partialSuccess":{"rejectedSpans":1,"errorMessage":{"toString":1}}}',
    expect.stringMatching(/rejected/),
  ],
  [200, 'application/x-protobuf', '\n\u0002\b\u0005', 'some records were rejected: no reason given'],
  [200, 'text/html', '<title>Sign in</title>', 'Sign in'],
  [404, 'text/plain', 'no such page', 'no such page'],
])('a collector took everything, or not: %s %s %s', (status, contentType, text, reason) => {
  expect(faultInAnswer('OTLP', { status, text, contentType })?.reason).toEqual(reason);
});
