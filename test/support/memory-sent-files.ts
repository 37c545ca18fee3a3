import { FetchFailure, type FetchReason, type SentFiles } from '../../src/services/ports/sent-files.ts'

/** What people sent, by address: its bytes, or why it cannot be fetched. Any other address is foreign. */
export interface MemorySentFiles extends SentFiles {
  readonly there: Map<string, Uint8Array | FetchReason>
  /** Addresses that were asked for. */
  readonly fetched: string[]
}

export function createMemorySentFiles(): MemorySentFiles {
  const there = new Map<string, Uint8Array | FetchReason>()
  const fetched: string[] = []
  return {
    there,
    fetched,
    async fetch(url) {
      fetched.push(url)
      const content = there.get(url) ?? 'foreign'
      if (typeof content === 'string') throw new FetchFailure(content)
      return (async function* () {
        for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536)
      })()
    },
  }
}
