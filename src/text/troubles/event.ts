import type { Trouble } from './trouble.ts';

/** Event Grid does not accept the event. */
export const eventTroubles = {
  eventWaits: {
    sign: '`No event is published before the run info is complete`',
    remedy: 'The post step tries both once more and logs a failure. If it fails, trigger downstream jobs manually.',
  },
  eventMissed: {
    sign: '`No event was published`',
    remedy: 'Trigger downstream jobs manually.',
  },
  eventGrid: {
    sign: '`The event could not be published`, without a status',
    remedy: 'Check `event-grid-endpoint`, and that the runner can reach it.',
  },
  eventKey: {
    sign: '`The event could not be published: 401`',
    remedy:
      'Check `event-grid-key`: it must be a key of this topic. If you use no key, give the identity the role EventGrid Data Sender.',
  },
  eventNoKeys: {
    sign: '`The event could not be published: 401` with `local auth`',
    remedy:
      'Leave `event-grid-key` empty, and give the identity the role EventGrid Data Sender: the topic accepts no keys.',
  },
  eventRole: {
    sign: '`The event could not be published: 403`',
    remedy: 'Give the identity the role EventGrid Data Sender for this topic. A new role works after some minutes.',
  },
  eventFirewall: {
    sign: '`The event could not be published: 403` with `IpAddress` or `private endpoint`',
    remedy: 'Allow the runner’s address in the topic’s firewall, or use a runner inside its network.',
  },
  eventTopic: {
    sign: '`The event could not be published: 404`, or a redirect',
    remedy:
      'Check `event-grid-endpoint`: it must be the https: address of an existing topic, and end with `/api/events`.',
  },
  eventSchema: {
    sign: '`The event could not be published: 400`',
    remedy: 'Set `event-grid-schema` to the schema with which the topic was created.',
  },
  eventSize: {
    sign: '`The event could not be published: 413`',
    remedy: 'Check what is between the runner and the topic: the event has less than 1 KB.',
  },
  eventDown: {
    sign: '`The event could not be published: 429`, or a status of 500 or more',
    remedy:
      'Event Grid did not accept it in time. The post step and the next run try again; raise `max-retries` to try longer.',
  },
} as const satisfies Record<string, Trouble>;
