import type { Hono } from 'hono'
import type { Kernel } from '../kernel/kernel.ts'
import { control } from './control.ts'

/** What to ask for again. */
type Topic = 'messages' | 'files' | 'calendar' | 'clock'

/** Changes that come within it are told together. */
const GATHER_MS = 60
/** A line that means nothing, so that a connection whose other end is gone is found out. */
const KEEP_ALIVE_MS = 15_000

const HEADERS = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }

/** `GET /_tenant/events`: server-sent events; the data of each is a JSON array of topics that changed since the last. */
export function registerDeskEvents(app: Hono, kernel: Kernel): void {
  const listeners = new Set<(topic: Topic) => void>()
  const tell = (topic: Topic) => {
    for (const listener of listeners) listener(topic)
  }
  kernel.changes.listen(({ resource }) => tell(topicOf(resource)))
  kernel.clock.listen(() => tell('clock'))
  app.get(
    '/_tenant/events',
    control(() => new Response(openStream(listeners), { headers: HEADERS })),
  )
}

function topicOf(resource: string): Topic {
  if (resource.startsWith('messages/') || resource.startsWith('typing/')) return 'messages'
  return resource.endsWith('/events') ? 'calendar' : 'files'
}

function openStream(listeners: Set<(topic: Topic) => void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const changed = new Set<Topic>()
  let gathering: NodeJS.Timeout | undefined
  let breathing: NodeJS.Timeout | undefined
  let listener: ((topic: Topic) => void) | undefined
  return new ReadableStream({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text))
      const flush = () => {
        gathering = undefined
        write(`data: ${JSON.stringify([...changed])}\n\n`)
        changed.clear()
      }
      listener = (topic) => {
        changed.add(topic)
        gathering ??= setTimeout(flush, GATHER_MS).unref()
      }
      listeners.add(listener)
      breathing = setInterval(() => write(':\n\n'), KEEP_ALIVE_MS).unref()
      write('retry: 1000\n\n')
    },
    cancel() {
      clearTimeout(gathering)
      clearInterval(breathing)
      if (listener) listeners.delete(listener)
    },
  })
}
