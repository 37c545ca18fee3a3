import { useCallback, useRef, useState } from 'react'
import { type Filed, filed, undoneFiled } from '../../src/contract/file-this.ts'
import { useApi } from '../api/use-api.ts'
import { useHost } from '../host-context.ts'
import { uploadDocument } from './upload-document.ts'

/** What becomes of what was dropped or is moved. */
export type Filing =
  | { readonly state: 'waiting' }
  /** `share`: how much of it has gone, from 0 to 1; `null` where nothing tells. */
  | { readonly state: 'under way'; readonly what: string; readonly share: number | null }
  | { readonly state: 'done'; readonly filed: Filed }
  | { readonly state: 'undone'; readonly told: string }
  | { readonly state: 'failed'; readonly error: Error; readonly again: () => void }

/** Something can be chosen and sent. */
export function isOpen({ state }: Filing): boolean {
  return state !== 'under way' && state !== 'done'
}

export interface Doings {
  readonly filing: Filing
  /** What is held was moved: it cannot be moved once more. */
  readonly moved: boolean
  readonly send: (file: File, place: string) => void
  readonly move: (held: string, place: string) => void
  readonly stop: () => void
  readonly undo: (id: string) => void
  readonly startOver: () => void
}

/** One document at a time. What is tried again is put there once. */
export function useFiling(inspection: string): Doings {
  const api = useApi()
  const host = useHost()
  const [filing, setFiling] = useState<Filing>({ state: 'waiting' })
  const [moved, noteMoved] = useState(false)
  const stopper = useRef<AbortController | null>(null)

  const run = useCallback((what: string, work: () => Promise<Filing>) => {
    const attempt = (): void => {
      setFiling({ state: 'under way', what, share: null })
      work().then(setFiling, (error: Error) =>
        setFiling(error.name === 'AbortError' ? { state: 'waiting' } : { state: 'failed', error, again: attempt }),
      )
    }
    attempt()
  }, [])

  return {
    filing,
    moved,
    send(file, place) {
      const id = crypto.randomUUID()
      run(file.name, async () => {
        stopper.current = new AbortController()
        const { signal } = stopper.current
        const onProgress = (share: number) => setFiling({ state: 'under way', what: file.name, share })
        const upload = { inspection, place, id, file, onProgress, signal }
        return { state: 'done', filed: await uploadDocument(upload, () => host.readToken('silent')) }
      })
    },
    move(held, place) {
      const call = { path: 'file-this/move', shape: filed, body: { inspection, held, place } }
      run('the file of the message', async () => {
        const answer = await api(call)
        noteMoved(true)
        return { state: 'done', filed: answer }
      })
    },
    undo(id) {
      const call = { path: 'file-this/undo', shape: undoneFiled, body: { inspection, id } }
      run('what was put there', async () => ({ state: 'undone', told: (await api(call)).told }))
    },
    stop: () => stopper.current?.abort(),
    startOver: () => setFiling({ state: 'waiting' }),
  }
}
