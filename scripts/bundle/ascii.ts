/**
 * The same JavaScript in ASCII: V8 keeps a source with any other character in two bytes each, which takes longer to
 * decode and to compile. An escape means the same in texts, templates and expressions; only `String.raw` would show it.
 */
export function inAscii(source: string): string {
  if (/\bString\.raw\s*`[^`]*[^\0-\x7f`]/.test(source))
    throw new Error('String.raw shows escapes. Leave such sources as they are.');
  return source.replace(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
