import { badRequest } from '../kernel/errors.ts'
import { created, type GraphAnswer, type GraphCall, ok } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readJson } from '../kernel/read-json.ts'
import { commitUpload } from './commit-upload.ts'
import { CONFLICTS, readConflictOfBody } from './conflict.ts'
import { describeDeed } from './deed.ts'
import { locateItem } from './locate.ts'
import { onItem } from './on-item.ts'
import { findByUrl, sessionMissing } from './upload-endpoint.ts'

const SOURCE = '@microsoft.graph.sourceUrl'

/** A session whose commit was refused becomes a file after all, in the folder and under the name that are said now. */
export function registerCommits(kernel: Kernel): void {
  onItem(kernel, 'PUT', '', { query: ['$select'], cost: 2 }, (call) => answerCommit(kernel, call))
}

function answerCommit(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, item: folder } = locateItem(kernel, call, 'write')
  if (!folder.folder) throw badRequest('A file has no children.')
  const body = readJson(call, ['name', ...CONFLICTS, SOURCE])
  const { name, [SOURCE]: source } = body
  if (typeof name !== 'string' || typeof source !== 'string') throw badRequest(`'name' and '${SOURCE}' are needed.`)
  const session = findByUrl(kernel, source)
  if (!session || session.drive !== library.drive || session.received !== session.total) {
    throw sessionMissing()
  }
  const place = { parent: folder.id, missing: '[]', name, item: null, conflict: readConflictOfBody(body, 'fail') }
  const { by } = describeDeed(kernel, call)
  const caller = JSON.stringify(call.caller)
  const again = { ...session, ...place, by, caller, if_match: call.headers.get('if-match') }
  const { item, isNew } = kernel.db.transaction(() => commitUpload(kernel, again, call.url.origin))
  return isNew ? created(item) : ok(item)
}
