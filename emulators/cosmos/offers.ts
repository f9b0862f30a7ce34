import { badRequest } from './answers.ts';
import type { Answer, CosmosRequest } from './model.ts';
import { isRecord } from './request.ts';
import type { Resources } from './resources.ts';

interface Offered {
  self: string;
  offerThroughput: number | undefined;
}

/**
 * The throughput of a database or container: the SDK asks by a query for the resource's self link. Reading is all that
 * is offered here, not replacing.
 * https://learn.microsoft.com/rest/api/cosmos-db/querying-offers
 */
export function readOffers(request: CosmosRequest, resources: Resources): Answer {
  if (request.method === 'PUT') return badRequest('The emulator cannot replace offers.');
  const query = isRecord(request.json) ? String(request.json.query) : '';
  const offers = [...offered(resources)]
    .filter(({ self }) => query === '' || query.includes(`"${self}"`))
    .map(({ self, offerThroughput }, index) => ({
      id: `offer${index}`,
      _rid: `offer${index}`,
      _self: `offers/offer${index}/`,
      offerVersion: 'V2',
      offerType: 'Invalid',
      content: { offerThroughput },
      resource: self,
    }));
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'x-ms-item-count': String(offers.length) },
    body: JSON.stringify({ _rid: '', Offers: offers, _count: offers.length }),
    charge: 1,
  };
}

function* offered(resources: Resources): Generator<Offered> {
  for (const database of resources.databases.values()) {
    if (database.offerThroughput !== undefined) yield database;
    for (const container of database.containers.values()) {
      if (container.offerThroughput !== undefined) yield container;
    }
  }
}
