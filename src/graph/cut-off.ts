/** Cuts something off when nothing has happened for too long. */
export interface Cutoff {
  readonly signal: AbortSignal
  /** Something happened: the time begins anew. */
  again(): void
  /** The time stands still until it begins anew. */
  hold(): void
  /** It is over: leaves neither a timer nor a listener behind. */
  end(): void
}

/** @param stop cuts it off at once */
export function cutOffAfter(milliseconds: number, stop: AbortSignal | undefined): Cutoff {
  const controller = new AbortController()
  const cut = () => controller.abort()
  let timer: ReturnType<typeof setTimeout> | undefined
  const hold = () => clearTimeout(timer)
  stop?.addEventListener('abort', cut)
  if (stop?.aborted) cut()
  return {
    signal: controller.signal,
    again() {
      hold()
      timer = setTimeout(cut, milliseconds)
    },
    hold,
    end() {
      hold()
      stop?.removeEventListener('abort', cut)
    },
  }
}
