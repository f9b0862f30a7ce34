/** Resolves with the work, or when the signal aborts if that comes first; rejects as the work does. */
export async function orAborted(work: Promise<unknown> | undefined, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const over = new AbortController();
  const aborted = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true, signal: over.signal }),
  );
  await Promise.race([work, aborted]).finally(() => over.abort());
}
