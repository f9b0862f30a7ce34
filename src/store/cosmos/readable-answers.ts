import type { CosmosClientOptions } from '@azure/cosmos';
import { endLongBody } from '../../text/bodies.ts';
import { pageTitle } from '../../text/html-page.ts';

type HttpClient = NonNullable<CosmosClientOptions['httpClient']>;
type HttpRequest = Parameters<HttpClient['sendRequest']>[0];
type HttpResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;
type Pipeline = { sendRequest(client: HttpClient, request: HttpRequest): Promise<HttpResponse> };
type Context = { pipeline?: Pipeline };
type Next = (context: Context) => Promise<unknown>;

/**
 * The SDK reads each body as JSON before it looks at the status, so that the status of a page is lost, and it takes a
 * redirect for success: https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/cosmosdb/cosmos/src/request/RequestHandler.ts
 * This gives each request a pipeline around its own, which throws with the status what the SDK could not read, and breaks
 * off a body that is too long.
 */
export const readableAnswers = {
  on: 'request',
  plugin: (context: Context, _: unknown, next: Next): Promise<unknown> => {
    const { pipeline } = context;
    context.pipeline = {
      sendRequest: async (client, request) => {
        request.onDownloadProgress = endLongBody;
        const response = await (pipeline ? pipeline.sendRequest(client, request) : client.sendRequest(request));
        if (response.status >= 300 && !isJson(response)) throw unreadable(response);
        return response;
      },
    };
    return next(context);
  },
};

/** What Cosmos DB says of an error is always an object; it redirects nobody. */
function isJson({ status, bodyAsText }: HttpResponse): boolean {
  if (status === 304) return true;
  if (status < 400) return false;
  try {
    const body: unknown = JSON.parse(bodyAsText ?? '');
    return typeof body === 'object' && body !== null;
  } catch {
    return false;
  }
}

const longestLookBytes = 4_000;

function unreadable({ status, bodyAsText, headers }: HttpResponse): Error {
  const body = (bodyAsText ?? '').slice(0, longestLookBytes).trim();
  const to = URL.parse(headers.get('location') ?? '')?.host;
  const what = body === '' ? 'the response is empty' : 'the response is not JSON';
  const message = [what, to && `it redirects to ${to}`, pageTitle(body)].filter(Boolean).join(': ');
  return Object.assign(new Error(message), {
    code: status,
    substatus: headers.get('x-ms-substatus'),
    headers: headers.toJSON(),
    ...(body !== '' && { marks: ['html'] }),
  });
}
