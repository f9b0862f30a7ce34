/** Whatever a service sent or a library threw, as text; not everything can be turned into one. */
export function textOf(value: unknown): string {
  try {
    return String(value);
  } catch {
    return 'something that cannot be read';
  }
}

export const messageOf = (error: unknown): string =>
  textOf(typeof error === 'object' && error !== null && 'message' in error ? error.message : error);
