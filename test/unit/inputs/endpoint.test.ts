import { describe, expect, test } from 'vitest';
import { cosmos, email, event, faultsOf, type Given, warningsIn } from './given-inputs.ts';

const given: Record<string, Given> = {
  'cosmos-endpoint': cosmos,
  'event-grid-endpoint': event,
  'sendgrid-endpoint': email,
};
const key = 'U2VjcmV0S2V5c2VjcmV0a2V5';

describe.each(Object.entries(given))('%s', (name, others) => {
  const faultsAt = (address: string): string[] => faultsOf({ ...others, [name]: address });
  const path = name === 'event-grid-endpoint' ? '/api/events' : '';

  test.each(['https://h.example', 'https://h.example:443', 'http://localhost:8081', 'http://127.0.0.1:8081'])(
    'may be %s',
    (address) => {
      expect(faultsAt(`${address}${path}`)).toEqual([]);
    },
  );

  test.each([
    `https://h.example:443${path}/;AccountKey=${key}==;`,
    `https://h.example${path}?sig=${key}`,
    `https://h.example${path}#${key}`,
    `https://h.example${path};key=${key}`,
    `https://user:${key}@h.example${path}`,
    'http://h.example',
    'h.example',
    'https://',
    'ftp://h.example',
  ])('is refused with what to do, and without a key: %s', (address) => {
    const faults = faultsAt(address);
    expect(faults).toEqual([expect.stringMatching(`^${name}: (must|remove|use)`)]);
    expect(faults[0]).not.toContain(key.slice(0, 8));
  });
});

test('an address of Cosmos DB or SendGrid has nothing after the host, one of Event Grid a path', () => {
  const bad = 'https://h.example/dbs/github';
  expect(faultsOf({ ...cosmos, 'cosmos-endpoint': bad })).toEqual([
    `cosmos-endpoint: remove everything after the host (found "${bad}")`,
  ]);
  expect(faultsOf({ ...email, 'sendgrid-endpoint': 'https://h.example/v3/mail/send' })).toHaveLength(1);
  expect(faultsOf({ ...event, 'event-grid-endpoint': 'https://h.example/' })).toEqual([
    'event-grid-endpoint: must end with `/api/events` (found "https://h.example/")',
  ]);
  const versioned = 'https://h.example/api/events?api-version=2018-01-01';
  expect(faultsOf({ ...event, 'event-grid-endpoint': versioned })).toEqual([]);
});

test.each(['http://[::1]:8081/', 'https://[2001:db8::1]/api/events'])(
  'the SDKs of Azure cannot reach an IPv6 address, SendGrid’s can: %s',
  (address) => {
    for (const name of ['cosmos-endpoint', 'event-grid-endpoint'])
      expect(faultsOf({ ...given[name], [name]: address })).toEqual([
        `${name}: use a host name instead of an IPv6 address (found "${address}")`,
      ]);
    expect(faultsOf({ ...email, 'sendgrid-endpoint': new URL(address).origin })).toEqual([]);
  },
);

describe.each([
  ['cosmos-endpoint', 'cosmos-key', cosmos, 'documents.azure', ''],
  ['event-grid-endpoint', 'event-grid-key', event, 'eventgrid.azure', '/api/events'],
] as const)('%s without %s', (name, key, others, domain, path) => {
  const at = (host: string, more: Given = { [key]: '' }): Given => ({
    ...others,
    [name]: `https://${host}${path}`,
    ...more,
  });
  const clouds = name === 'cosmos-endpoint' ? ['com', 'us', 'cn'] : ['net', 'us', 'cn'];

  test('is a host of one of Microsoft’s clouds, a private link to it, or this machine', () => {
    for (const cloud of clouds)
      for (const host of [
        `a.${domain}.${cloud}`,
        `A.privatelink.${domain}.${cloud}`,
        `a.${domain}.${cloud}.`,
        'localhost',
      ])
        expect(faultsOf(at(host)), host).toEqual([]);
  });

  test.each([
    'a.example',
    `${domain}.${clouds[0]}`,
    `a.${domain}.${clouds[0]}.example`,
    `a${domain}.${clouds[0]}`,
    '10.0.0.1',
  ])('is refused elsewhere: %s', (host) => {
    expect(faultsOf(at(host))).toEqual([
      expect.stringMatching(`^${name}: no token is sent to "${host}". Use a host of`),
    ]);
    expect(faultsOf(at(host, {}))).toEqual([]);
    expect(warningsIn({ ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x' }, at(host, {}))).toEqual([
      expect.stringMatching(`^${name}: "${host}" is outside of .*\`${key}\``),
    ]);
  });
});

describe('a key or a token', () => {
  test.each([
    ['cosmos-key', cosmos, `AccountEndpoint=https://a.documents.azure.com:443/;AccountKey=${key}==;`],
    ['cosmos-key', cosmos, `\u201c${key}==\u201d`],
    ['event-grid-key', event, `${key} ${key}`],
    ['sendgrid-api-key', email, 'SG.U2Vj\ncmV0'],
    ['github-token', {}, 'Bearer ghp_U2VjcmV0S2V5'],
    ['github-token', {}, 'ghp_U2Vj\u200bcmV0S2V5'],
  ] as const)('%s is refused, and not quoted, if it has what no key has', (name, others, value) => {
    const faults = faultsOf({ ...others, [name]: value });
    expect(faults).toEqual([expect.stringMatching(`^${name}: .*Copy it again`)]);
    expect(faults[0]).not.toContain('U2Vj');
  });
});
