import { callGraph, writeGraph } from '../api/graph.ts'
import { readProblem } from '../api/problem.ts'
import type { Drive } from './drive.ts'

/** Whatever is larger goes up in parts. */
const smallUpTo = 4 * 1024 * 1024
/** A multiple of 320 KiB, as an upload session asks. */
const partSize = 16 * 327_680

/** What to do with a name that is taken. */
export type Conflict = 'fail' | 'replace' | 'rename'

export interface Upload {
  file: File
  /** Folders below the library's root. */
  path: string[]
  conflict: Conflict
}

/** `done`: the part of the file that is up, 0 to 1. */
type Progress = (done: number) => void

const addressOf = ({ id }: Drive, { path, file }: Upload): string =>
  `/drives/${id}/root:/${[...path, file.name].map(encodeURIComponent).join('/')}:`

const uploadSmall = async (drive: Drive, upload: Upload): Promise<void> => {
  const address = `${addressOf(drive, upload)}/content?@microsoft.graph.conflictBehavior=${upload.conflict}`
  const headers = { 'content-type': upload.file.type || 'application/octet-stream' }
  await callGraph(drive.person, address, { method: 'PUT', headers, body: upload.file })
}

const uploadParts = async (drive: Drive, upload: Upload, progress: Progress): Promise<void> => {
  const body = { item: { '@microsoft.graph.conflictBehavior': upload.conflict } }
  const opened = await writeGraph(drive.person, 'POST', `${addressOf(drive, upload)}/createUploadSession`, body)
  const { uploadUrl } = (await opened.json()) as { uploadUrl: string }
  const { size } = upload.file
  for (let from = 0; from < size; from += partSize) {
    const until = Math.min(from + partSize, size)
    // The address is the right to write: it takes no token.
    const answer = await fetch(uploadUrl, {
      method: 'PUT',
      headers: { 'content-range': `bytes ${from}-${until - 1}/${size}` },
      body: upload.file.slice(from, until),
    })
    if (!answer.ok) throw await readProblem(answer)
    progress(until / size)
  }
}

export const uploadFile = async (drive: Drive, upload: Upload, progress: Progress): Promise<void> => {
  if (upload.file.size > smallUpTo) return uploadParts(drive, upload, progress)
  await uploadSmall(drive, upload)
  progress(1)
}
