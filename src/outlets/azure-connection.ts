import { globalAgent as httpAgent } from 'node:http';
import { globalAgent as httpsAgent } from 'node:https';
import type { EventGridPublisherClientOptions } from '@azure/eventgrid';
import type { Connections } from '../network/connections.ts';
import { endLongBody, endLongFile } from '../text/bodies.ts';

type Options = Required<Pick<EventGridPublisherClientOptions, 'additionalPolicies' | 'proxyOptions'>>;
type Policy = Options['additionalPolicies'][number]['policy'];

/**
 * Options of an Azure client by which it reaches each address as all others do, and reads no body without an end. Without
 * `proxyOptions` it would read the environment itself, in a way of its own; an agent comes before them, so nothing ever
 * goes there.
 */
export function azureConnection(connections: Connections): Options {
  const policy: Policy = {
    name: 'connection',
    sendRequest: (request, next) => {
      request.agent = connections.agent(request.url) ?? (request.url.startsWith('http:') ? httpAgent : httpsAgent);
      request.onDownloadProgress = request.streamResponseStatusCodes?.size ? endLongFile : endLongBody;
      return next(request);
    },
  };
  return {
    additionalPolicies: [{ policy, position: 'perCall' }],
    proxyOptions: { host: 'http://never.invalid', port: 9 },
  };
}
