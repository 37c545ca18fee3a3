import type { Exchange } from '../kernel/traffic.ts'

const AT_ONCE = 200

/** All exchanges as one JSON array, written piece by piece: there may be a hundred thousand. */
export function streamTraffic(exchanges: IterableIterator<Exchange>): Response {
  const encoder = new TextEncoder()
  let before = '['
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      let text = ''
      for (let count = 0; count < AT_ONCE; count += 1) {
        const { done, value } = exchanges.next()
        if (done) {
          controller.enqueue(encoder.encode(`${text}${before === '[' ? '[' : ''}]`))
          controller.close()
          return
        }
        text += before + JSON.stringify(value)
        before = ','
      }
      controller.enqueue(encoder.encode(text))
    },
  })
  return new Response(stream, { headers: { 'content-type': 'application/json' } })
}
