import { type Answer, json, refuse } from '../answer.ts';
import { createInstallationToken, idOf, installationObject, readAppCredentials } from '../apps.ts';
import type { Emulation } from '../emulation.ts';
import { linkHeader, readPaging } from './paging.ts';

/** A request that an App makes as itself. */
export interface AppRequest {
  emulation: Emulation;
  authorization: string | undefined;
  method: string;
  apiBase: string;
  path: string;
  search: URLSearchParams;
  body: string;
}

export const isForApps = (path: string): boolean => /^\/app(?:\/|$)/.test(path);

/** https://docs.github.com/en/rest/apps/apps */
export function answerApp(request: AppRequest): Answer {
  const { emulation, authorization, method, path, body } = request;
  const credentials = readAppCredentials(authorization, emulation.apps, emulation.clock.now());
  if (credentials.status === 'refused') return credentials.answer;
  const { app } = credentials;
  if (method === 'GET' && path === '/app') return json(200, { id: app.id, client_id: app.clientId, slug: 'emulated' });
  if (method === 'GET' && path === '/app/installations') return listInstallations(request, app);
  const id = /^\/app\/installations\/(\d+)\/access_tokens$/.exec(path)?.[1];
  const installation = app.installations.find((one) => String(idOf(one)) === id);
  if (method !== 'POST' || !installation) return refuse(404, 'Not Found');
  return createInstallationToken({ app, installation, body, nowMs: emulation.clock.now() }, emulation.tokens);
}

function listInstallations(
  { emulation, apiBase, search }: AppRequest,
  app: Parameters<typeof installationObject>[0],
): Answer {
  const paging = readPaging(search);
  const from = (paging.page - 1) * paging.perPage;
  const page = app.installations.slice(from, from + paging.perPage).map((installation) => {
    const owner = emulation.world.findOwner(installation.login);
    if (!owner) throw new Error(`the App is installed at ${installation.login}, which does not exist`);
    const { login, id, type } = owner;
    return installationObject(app, installation, { login, id, type }, apiBase);
  });
  const total = app.installations.length;
  const link = linkHeader({ address: `${apiBase}/app/installations`, search, paging, total, withLast: true });
  return json(200, page, link === undefined ? {} : { link });
}
