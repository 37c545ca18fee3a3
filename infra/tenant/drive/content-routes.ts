import { badRequest, GraphError } from '../kernel/errors.ts'
import { created, type GraphAnswer, type GraphCall, ok } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { appendContent, createContent } from './contents.ts'
import { issueDownloadUrl } from './download-url.ts'
import { makeFolders, putFile, replaceContent } from './edit-items.ts'
import { checkNotLocked, locateItem, locatePlace } from './locate.ts'
import { change, describeDeed, onItem } from './on-item.ts'
import { createPresenter, formatInstant } from './present-item.ts'
import { readConflictOfQuery } from './read-body.ts'
import { checkPreconditions } from './tags.ts'

const LARGEST_SMALL_UPLOAD = 250 * 1024 * 1024

/** A file's bytes in one request, either way, and its earlier versions. */
export function registerContent(kernel: Kernel): void {
  const query = ['@microsoft.graph.conflictBehavior', '$select']
  onItem(kernel, 'PUT', '/content', { query, cost: 2 }, (call) => answerUpload(kernel, call))
  onItem(kernel, 'GET', '/content', { cost: 1 }, (call) => {
    const { item } = locateItem(kernel, call, 'read')
    if (item.folder) throw badRequest('A folder has no content.')
    return { status: 302, headers: { location: issueDownloadUrl(kernel, item, call.url.origin) } }
  })
  onItem(kernel, 'GET', '/versions', { query: ['$select'], cost: 2 }, (call) => answerVersions(kernel, call))
}

function answerUpload(kernel: Kernel, call: GraphCall): GraphAnswer {
  if (call.body.length > LARGEST_SMALL_UPLOAD) {
    throw new GraphError(413, 'requestEntityTooLarge', 'Use an upload session for a file of this size.')
  }
  return call.params.path === undefined ? uploadToItem(kernel, call) : uploadToPath(kernel, call)
}

function uploadToItem(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, item } = locateItem(kernel, call, 'write')
  checkPreconditions(call.headers, item)
  checkNotLocked(call, item)
  const deed = describeDeed(kernel, call)
  const changed = change(kernel, library, () => replaceContent(kernel, item, keep(kernel, call.body), deed))
  return ok(createPresenter(kernel, library, call.url.origin).present(changed))
}

function uploadToPath(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, parent, missing, name, item: present } = locatePlace(kernel, call)
  if (present) {
    checkPreconditions(call.headers, present)
    checkNotLocked(call, present)
  }
  const conflict = readConflictOfQuery(call, 'replace')
  const deed = describeDeed(kernel, call)
  const { item, isNew } = change(kernel, library, () => {
    const folder = makeFolders(kernel, parent, missing, deed)
    return putFile(kernel, folder, name, keep(kernel, call.body), conflict, deed)
  })
  const shown = createPresenter(kernel, library, call.url.origin).present(item)
  return isNew ? created(shown) : ok(shown)
}

function keep(kernel: Kernel, bytes: Uint8Array): number {
  const content = createContent(kernel.db)
  appendContent(kernel.db, content, bytes)
  return content
}

interface VersionRow {
  number: number
  size: number
  modified: number
  modified_by: string
}

function answerVersions(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { item } = locateItem(kernel, call, 'read')
  if (item.folder) throw badRequest('A folder has no versions.')
  const earlier = kernel.db.all<VersionRow>('SELECT * FROM versions WHERE item = ? ORDER BY number DESC', item.id)
  const rows = [{ ...item, number: item.ctag }, ...earlier]
  const value = rows.map(({ number, size, modified, modified_by }) => ({
    id: `${number}.0`,
    size,
    lastModifiedDateTime: formatInstant(modified),
    lastModifiedBy: JSON.parse(modified_by) as unknown,
  }))
  return ok({ value })
}
