import { type Filed, filed } from '../../src/contract/file-this.ts'
import { type ReadToken, readAnswer, readTokenOrRefuse, unreachable } from '../api/call-api.ts'

export interface DocumentUpload {
  readonly inspection: string
  readonly place: string
  /** The same again where it is tried again: it is put there once. */
  readonly id: string
  readonly file: File
  /** How much of it has gone, from 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** Sends a document, and tells how far it is, which `fetch` does not. Throws `TabFailure`, or an `AbortError`. */
export async function uploadDocument(upload: DocumentUpload, readToken: ReadToken): Promise<Filed> {
  const token = await readTokenOrRefuse(readToken)
  const { ok, text } = await send(upload, token)
  return readAnswer(ok, parse(text), filed)
}

function send(upload: DocumentUpload, token: string): Promise<{ readonly ok: boolean; readonly text: string }> {
  const { inspection, place, id, file, onProgress, signal } = upload
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/tab/file-this/upload?${new URLSearchParams({ inspection, place, id })}`)
    request.setRequestHeader('Authorization', `Bearer ${token}`)
    request.setRequestHeader('X-Document-Name', encodeURIComponent(file.name))
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => resolve({ ok: request.status >= 200 && request.status < 300, text: request.responseText })
    request.onerror = () => reject(unreachable(undefined))
    request.onabort = () => reject(new DOMException('Stopped.', 'AbortError'))
    signal.addEventListener('abort', () => request.abort())
    if (signal.aborted) request.abort()
    request.send(file)
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
