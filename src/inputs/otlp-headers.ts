/** As W3C baggage, without properties: https://opentelemetry.io/docs/specs/otel/protocol/exporter/#specifying-headers-via-environment-variables */
export function headersIn(text: string): Record<string, string> {
  const pairs = text.split(',').flatMap((pair) => {
    const [, name = '', value = ''] = /^([!#$%&'*+.^_`|~\w-]+)[ \t]{0,9}=([!-~ ]*)$/.exec(pair.trim()) ?? [];
    return name === '' ? [] : [[name.toLowerCase(), decoded(value.trim())]];
  });
  return Object.fromEntries(pairs);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
