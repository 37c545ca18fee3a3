import { badRequest, GraphError } from '../kernel/errors.ts'
import { formatInstant } from '../kernel/format-instant.ts'
import { type GraphAnswer, type GraphCall, type Json, noContent, ok, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { change } from './commit-change.ts'
import { describeDeed } from './deed.ts'
import { issueDownloadUrl } from './download-url.ts'
import { overwriteContent, reviseItem } from './edit-items.ts'
import type { Item } from './item-store.ts'
import { checkNotLocked, locateFile } from './locate.ts'
import { onItem } from './on-item.ts'
import { deleteVersion, findVersion, labelVersion, listVersions, type Version, versionOf } from './version-store.ts'

const OF_FOLDER = 'A folder has no versions.'
const ONE = '/versions/{version}'

/** What a file was before: each new content is a version, and each change of its columns too. */
export function registerVersions(kernel: Kernel): void {
  onItem(kernel, 'GET', '/versions', { query: ['$select'], cost: 2 }, (call) => {
    const { item } = locateFile(kernel, call, 'read', OF_FOLDER)
    // Who is shown the file as it was before a check-out is shown its versions of then.
    const earlier = listVersions(kernel.db, item.id).filter(({ number }) => number < versionOf(item))
    return ok({ value: [presentNow(item), ...earlier.map(present)] })
  })
  onItem(kernel, 'GET', ONE, { query: ['$select'], cost: 1 }, (call) => {
    const { item } = locateFile(kernel, call, 'read', OF_FOLDER)
    return ok(isPresent(call, item) ? presentNow(item) : present(find(kernel, call, item)))
  })
  onItem(kernel, 'GET', `${ONE}/content`, { cost: 1 }, (call) => {
    const { item } = locateFile(kernel, call, 'read', OF_FOLDER)
    if (isPresent(call, item)) throw badRequest('You cannot get the content of the current version.')
    const { content } = find(kernel, call, item)
    return { status: 302, headers: { location: issueDownloadUrl(kernel, item, call.url.origin, content) } }
  })
  onItem(kernel, 'POST', `${ONE}/restoreVersion`, { cost: 2, takesNoBody: true }, (call) => answerRestore(kernel, call))
  onItem(kernel, 'DELETE', ONE, { cost: 2 }, (call) => {
    const { item } = locateFile(kernel, call, 'write', OF_FOLDER)
    if (isPresent(call, item)) throw badRequest('You cannot delete the current version.')
    deleteVersion(kernel.db, item.id, find(kernel, call, item).number)
    return noContent()
  })
}

/** A new version with the content and the columns of the earlier one, which stays where it is. */
function answerRestore(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, item } = locateFile(kernel, call, 'write', OF_FOLDER)
  checkNotLocked(kernel, call, item)
  if (isPresent(call, item)) throw badRequest('You cannot restore the current version.')
  const { content, fields } = find(kernel, call, item)
  const deed = describeDeed(kernel, call)
  change(kernel, library, () => {
    const revised = reviseItem(kernel, item, fields === null ? {} : { fields }, deed)
    overwriteContent(kernel, revised, content, deed)
  })
  return noContent()
}

function isPresent(call: GraphCall, item: Item): boolean {
  return param(call, 'version') === labelVersion(item)
}

function find(kernel: Kernel, call: GraphCall, item: Item): Version {
  const version = findVersion(kernel.db, item.id, param(call, 'version'))
  if (!version || version.number > versionOf(item))
    throw new GraphError(404, 'itemNotFound', 'The version could not be found.')
  return version
}

function presentNow(item: Item): Json {
  return present({ ...item, number: versionOf(item), label: labelVersion(item) })
}

function present({
  number,
  label,
  size,
  modified,
  modified_by,
}: Pick<Version, 'number' | 'label' | 'size' | 'modified' | 'modified_by'>): Json {
  return {
    id: label ?? `${number}.0`,
    size,
    lastModifiedDateTime: formatInstant(modified),
    lastModifiedBy: JSON.parse(modified_by) as unknown,
  }
}
