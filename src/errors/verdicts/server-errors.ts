/** A server that cannot answer at the moment: https://www.rfc-editor.org/rfc/rfc9110#name-server-error-5xx */
export const serverErrors: readonly number[] = Array.from({ length: 100 }, (_, i) => 500 + i);
