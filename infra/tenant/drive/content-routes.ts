import { badRequest, GraphError, notSupported } from '../kernel/errors.ts'
import { created, type GraphAnswer, type GraphCall, ok } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { change } from './commit-change.ts'
import { CONFLICT, checkReplaces, readConflictOfQuery } from './conflict.ts'
import { appendContent, createContent } from './contents.ts'
import { describeDeed } from './deed.ts'
import { issueDownloadUrl } from './download-url.ts'
import { makeFolders, putFile, replaceContent } from './edit-items.ts'
import { checkNotLocked, locateItem, locatePlace } from './locate.ts'
import { onItem } from './on-item.ts'
import { createPresenter } from './present-item.ts'
import { expectPromotion } from './promotion.ts'
import { checkPreconditions, isUnchanged } from './tags.ts'

const LARGEST_SMALL_UPLOAD = 250 * 1024 * 1024
const CONVERSIONS = ['pdf', 'html', 'jpg', 'glb']

/** A file's bytes in one request, either way. */
export function registerContent(kernel: Kernel): void {
  const query = [CONFLICT, '$select']
  onItem(kernel, 'PUT', '/content', { query, cost: 2 }, (call) => answerUpload(kernel, call))
  onItem(kernel, 'GET', '/content', { query: ['format'], cost: 1 }, (call) => answerDownload(kernel, call))
}

function answerDownload(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { item } = locateItem(kernel, call, 'read')
  if (item.folder) throw badRequest('A folder has no content.')
  const format = call.query.get('format')
  if (format !== null && !CONVERSIONS.includes(format)) throw badRequest(`'${format}' is not a format to convert to.`)
  if (format !== null) throw notSupported(`Conversion to ${format}`)
  if (isUnchanged(call.headers, item)) return { status: 304 }
  return { status: 302, headers: { location: issueDownloadUrl(kernel, item, call.url.origin) } }
}

function answerUpload(kernel: Kernel, call: GraphCall): GraphAnswer {
  if (call.body.length > LARGEST_SMALL_UPLOAD) {
    throw new GraphError(413, 'requestEntityTooLarge', 'Use an upload session for a file of this size.')
  }
  return call.params.path === undefined ? uploadToItem(kernel, call) : uploadToPath(kernel, call)
}

function uploadToItem(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, item } = locateItem(kernel, call, 'write')
  checkReplaces(readConflictOfQuery(call, 'replace'))
  checkPreconditions(call.headers, item)
  checkNotLocked(kernel, call, item)
  const deed = describeDeed(kernel, call)
  const changed = change(kernel, library, () => {
    const replaced = replaceContent(kernel, item, keep(kernel, call.body), deed)
    expectPromotion(kernel, replaced)
    return replaced
  })
  return ok(createPresenter(kernel, library, call.url.origin).present(changed))
}

function uploadToPath(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, parent, missing, name, item: present } = locatePlace(kernel, call)
  checkPreconditions(call.headers, present)
  const conflict = readConflictOfQuery(call, 'replace')
  if (present && conflict === 'replace') checkNotLocked(kernel, call, present)
  const deed = describeDeed(kernel, call)
  const { item, isNew } = change(kernel, library, () => {
    const folder = makeFolders(kernel, parent, missing, deed)
    const put = putFile(kernel, folder, name, keep(kernel, call.body), conflict, deed)
    expectPromotion(kernel, put.item)
    return put
  })
  const shown = createPresenter(kernel, library, call.url.origin).present(item)
  return isNew ? created(shown) : ok(shown)
}

function keep(kernel: Kernel, bytes: Uint8Array): number {
  const content = createContent(kernel.db)
  appendContent(kernel.db, content, bytes)
  return content
}
