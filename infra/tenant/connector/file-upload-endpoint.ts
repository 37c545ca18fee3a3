import type { Hono } from 'hono'
import { GraphError, toErrorBody } from '../kernel/errors.ts'
import { tellUploadFault } from '../kernel/graph-fault.ts'
import { observe } from '../kernel/observe.ts'
import { webAddressOf } from './sent-file-address.ts'
import type { SentFile } from './sent-files.ts'
import type { Teams } from './teams.ts'

/** Takes the ranges of a file that somebody agreed to: one after the other, with no token. */
export function registerFileUploads(app: Hono, teams: Teams): void {
  const watch = observe(teams.kernel, 'upload', tellUploadFault)
  app.put('/personal/:home/_api/v2.0/uploads/:upload', watch, async ({ req }) => {
    const bytes = new Uint8Array(await req.arrayBuffer())
    const upload = teams.uploads.find(req.param('upload'))
    if (!upload) return refuse(404, 'itemNotFound', 'The upload session was not found')
    const [, first, last, whole] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(req.header('content-range') ?? '') ?? []
    const [from, to, total] = [Number(first), Number(last), Number(whole)]
    if (to - from + 1 !== bytes.length || to >= total)
      return refuse(400, 'invalidRequest', 'The Content-Range header does not fit the bytes that were sent.')
    if (from !== upload.received) return refuse(416, 'invalidRange', 'The range is not the one that comes next.')
    const file = teams.uploads.take(upload, bytes, to + 1 === total)
    if (!file) return Response.json({ nextExpectedRanges: [`${to + 1}-`] }, { status: 202 })
    return Response.json(describe(teams, file), { status: 201 })
  })
}

function describe({ kernel }: Teams, file: SentFile): object {
  return { id: file.id, name: file.name, size: file.size, webUrl: webAddressOf(kernel, file) }
}

function refuse(status: number, code: string, message: string): Response {
  return Response.json(toErrorBody(new GraphError(status, code, message), null), { status })
}
