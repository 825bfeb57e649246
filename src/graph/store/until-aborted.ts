/**
 * The work's result, or the signal's reason as soon as it is aborted, whether or not the work ends by that.
 * Nothing is begun once the signal is aborted.
 */
export function untilAborted<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work();
  return new Promise((resolve, reject) => {
    // Every reason is an Error of ours (see `Reader.read`).
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    const settled = (): void => signal.removeEventListener('abort', abort);
    work().then(resolve, reject).finally(settled);
  });
}
