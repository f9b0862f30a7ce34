/** What makes a service a real one: the setting without which it cannot be used. */
const decisive = {
  'cosmos-': 'cosmos-endpoint',
  'event-grid-': 'event-grid-endpoint',
  'sendgrid-': 'sendgrid-api-key',
  'application-insights-': 'application-insights-connection-string',
} as const;

/** The inputs of action.yml that the environment sets, as COSMOS_ENDPOINT sets cosmos-endpoint. */
export function inputsFrom(env: NodeJS.ProcessEnv, names: Iterable<string>): Record<string, string> {
  const entries = [...names].map((name) => [name, env[name.toUpperCase().replaceAll('-', '_')] ?? '']);
  return Object.fromEntries(entries.filter(([name, value]) => value !== '' && name !== 'github-token'));
}

/** Those of an emulated service, with what is given beside it; of a real one only what is given, never the emulator's key. */
export function chooseInputs(
  emulated: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const real = Object.entries(decisive).flatMap(([prefix, name]) => (name in given ? prefix : []));
  const kept = Object.entries(emulated).filter(([name]) => !real.some((prefix) => name.startsWith(prefix)));
  return { ...Object.fromEntries(kept), ...given };
}
