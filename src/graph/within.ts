/**
 * Gives `work` a signal that cuts it off after so many milliseconds, or as soon as `stop` is aborted. Leaves neither a
 * timer nor a listener behind.
 */
export async function within<T>(
  milliseconds: number,
  stop: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const end = new AbortController()
  const cut = () => end.abort()
  const timer = setTimeout(() => end.abort(new DOMException('It took too long.', 'TimeoutError')), milliseconds)
  stop?.addEventListener('abort', cut)
  if (stop?.aborted) cut()
  try {
    return await work(end.signal)
  } finally {
    clearTimeout(timer)
    stop?.removeEventListener('abort', cut)
  }
}
