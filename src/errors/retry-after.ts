/**
 * Milliseconds that a `Retry-After` asks to wait, in seconds or as a time of day; undefined for none that can be. `now` is the
 * service's time of day where an answer states it. https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
export function retryAfterMs(stated: unknown, now: Date): number | undefined {
  const text = String(stated ?? '');
  if (/^\d{1,15}$/.test(text)) return 1000 * Number(text);
  const ms = / GMT$/.test(text) ? Date.parse(text) - now.getTime() : Number.NaN;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
