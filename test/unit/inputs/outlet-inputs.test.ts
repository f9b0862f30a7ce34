import { describe, expect, test } from 'vitest';
import { email, event, faultsOf, inputsOf } from './given-inputs.ts';

test('the address of the dashboard is https, and has no credentials', () => {
  const given = (url: string) => ({ 'dashboard-url': url });
  expect(inputsOf(given('https://contoso.github.io/stats/')).dashboardUrl).toBe('https://contoso.github.io/stats/');
  expect(inputsOf(given('')).dashboardUrl).toBeUndefined();
  for (const url of [
    'contoso.github.io',
    'http://contoso.github.io',
    'javascript:alert(1)',
    'https://me:key@contoso.com',
  ])
    expect(faultsOf(given(url))).toEqual([expect.stringMatching(/^dashboard-url: must be an https: address/)]);
});

describe('email', () => {
  test('is off by default, whatever else is given', () => {
    expect(inputsOf({ ...email, 'send-email': '' }).email).toBeUndefined();
  });

  test('addresses are told apart by commas and lines, each once in whatever case', () => {
    const to = 'ann@example.com, bob@example.com\n\ncarol@example.com,Ann@Example.com';
    expect(inputsOf({ ...email, 'sendgrid-to': to }).email?.to.map((one) => one.toLowerCase())).toEqual([
      'ann@example.com',
      'bob@example.com',
      'carol@example.com',
    ]);
  });

  test('what is not an address is a fault', () => {
    expect(faultsOf({ ...email, 'sendgrid-to': 'ann@example.com;bob@example.com, carol' })).toEqual([
      'sendgrid-to: must be an email address (found "ann@example.com;bob@example.com")',
      'sendgrid-to: must be an email address (found "carol")',
    ]);
  });

  test.each(['always', 'end', 'problem', 'change'] as const)('email-when may be %s', (when) => {
    expect(inputsOf({ ...email, 'email-when': when }).email?.when).toBe(when);
  });

  test('email-when is nothing else', () => {
    expect(faultsOf({ ...email, 'email-when': 'never' })).toEqual([
      'email-when: must be one of always, end, problem, change (found "never")',
    ]);
  });

  test('the European address can be named', () => {
    expect(inputsOf({ ...email, 'sendgrid-endpoint': 'https://api.eu.sendgrid.com' }).email?.endpoint).toBe(
      'https://api.eu.sendgrid.com',
    );
  });
});

test('SendGrid allows at most a thousand recipients', () => {
  const to = (count: number): string => Array.from({ length: count }, (_, i) => `u${i}@example.com`).join();
  expect(faultsOf({ ...email, 'sendgrid-to': `${to(1_000)},U0@example.com` })).toEqual([]);
  expect(faultsOf({ ...email, 'sendgrid-to': to(1_001) })).toEqual([
    'sendgrid-to: has 1001 addresses; SendGrid allows at most 1000',
  ]);
});

describe('the event', () => {
  test('is off by default, whatever else is given', () => {
    expect(inputsOf({ ...event, 'publish-event': '' }).event).toBeUndefined();
  });

  test.each(['EventGrid', 'CloudEvent'] as const)('may have the schema %s', (schema) => {
    expect(inputsOf({ ...event, 'event-grid-schema': schema }).event).toEqual({
      endpoint: 'https://t.westus2-1.eventgrid.azure.net/api/events',
      key: 'k',
      schema,
    });
  });

  test('needs an endpoint, and says so once', () => {
    expect(faultsOf({ 'publish-event': 'true' }).map((fault) => fault.split(':')[0])).toEqual(['event-grid-endpoint']);
  });

  test('without a key the sign-in is by Microsoft Entra ID', () => {
    expect(inputsOf({ ...event, 'event-grid-key': '' }).event).toMatchObject({ key: undefined });
  });
});
