import type { Connection } from './live.ts'

/** What the tenant says has changed (`GET /_tenant/events`). */
export type Topic = 'messages' | 'files' | 'calendar' | 'clock'

export interface NewsListener {
  heard: (topics: Topic[]) => void
  /** On the first opening and after each break, when anything may have been missed. */
  caughtUp: () => void
  connection: (now: Connection) => void
}

/** A break shorter than this is nobody's business. */
const lateAfter = 3000
/** The browser itself tries again after a break, but not after an answer that was no stream. */
const againAfter = 3000

/** Listens to the tenant until it is closed. A page that nobody looks at lets go: a browser opens six streams to one origin at most. */
export const openNews = ({ heard, caughtUp, connection }: NewsListener): (() => void) => {
  let source: EventSource | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let late: ReturnType<typeof setTimeout> | undefined
  const letGo = (): void => {
    clearTimeout(again)
    clearTimeout(late)
    late = undefined
    source?.close()
    source = undefined
  }
  const open = (): void => {
    source?.close()
    source = new EventSource('/_tenant/events')
    source.onopen = () => {
      clearTimeout(late)
      late = undefined
      connection('open')
      caughtUp()
    }
    source.onmessage = ({ data }: MessageEvent<string>) => heard(JSON.parse(data) as Topic[])
    source.onerror = () => {
      late ??= setTimeout(() => connection('late'), lateAfter)
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, againAfter)
    }
  }
  const follow = (): void => (document.hidden ? letGo() : open())
  follow()
  document.addEventListener('visibilitychange', follow)
  return () => {
    document.removeEventListener('visibilitychange', follow)
    letGo()
  }
}
