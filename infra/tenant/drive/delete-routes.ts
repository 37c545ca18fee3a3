import { badRequest } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, noContent, ok, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readJsonIfAny } from '../kernel/read-json.ts'
import { denied, requireRole } from '../site/access.ts'
import { change } from './commit-change.ts'
import { describeDeed } from './deed.ts'
import { checkNothingLocked, itemMissing, type Located, locateItem, locateLibrary } from './locate.ts'
import { locateFolder, readFolderReference } from './locate-folder.ts'
import { onItem } from './on-item.ts'
import { createPresenter } from './present-item.ts'
import { deleteForGood, deleteItem, findRecycled, restoreItem } from './recycle-bin.ts'
import { openSight } from './sight.ts'
import { checkPreconditions } from './tags.ts'

/** Into the recycle bin, past it, and out of it. */
export function registerDeletion(kernel: Kernel): void {
  onItem(kernel, 'DELETE', '', { cost: 2 }, (call) => {
    const { library, item } = locateDoomed(kernel, call)
    change(kernel, library, () => deleteItem(kernel, item, describeDeed(kernel, call)))
    return noContent()
  })
  onItem(kernel, 'POST', '/permanentDelete', { cost: 2, takesNoBody: true }, (call) => {
    const { library, item } = locateDoomed(kernel, call)
    change(kernel, library, () => deleteForGood(kernel, item))
    return noContent()
  })
  const restore = '/drives/{drive}/items/{item}/restore'
  kernel.graph.route('POST', restore, { query: ['$select'], cost: 2 }, (call) => answerRestore(kernel, call))
}

function locateDoomed(kernel: Kernel, call: GraphCall): Located {
  const { library, item } = locateItem(kernel, call, 'write')
  if (item.parent === null) throw badRequest('The root of a drive cannot be deleted.')
  checkPreconditions(call.headers, item)
  checkNothingLocked(kernel, call, item)
  return { library, item }
}

/**
 * For a person, what SharePoint's recycle bin page does: Graph v1.0 has no other word for it, though it promises this
 * one for OneDrive Personal alone. Apps by themselves need `Files.ReadWrite.All`, a grant on the site is not enough.
 */
function answerRestore(kernel: Kernel, call: GraphCall): GraphAnswer {
  const library = locateLibrary(kernel, call, 'write')
  if (call.caller.person === undefined && !call.caller.roles.includes('Files.ReadWrite.All')) throw denied()
  const body = readJsonIfAny(call, ['parentReference', 'name'])
  const item = findRecycled(kernel, library.drive, param(call, 'item'))
  const role = item && openSight(kernel, call.caller, library).roleOn(item)
  if (!item || !role) throw itemMissing()
  requireRole(role, 'write')
  const reference = readFolderReference(body.parentReference ?? { id: item.parent }, library.drive)
  if (reference.drive !== library.drive) throw badRequest('An item is restored to its own drive.')
  const parent = locateFolder(kernel, call, reference).item
  if (body.name !== undefined && typeof body.name !== 'string') throw badRequest("'name' must be a string.")
  const name = body.name ?? item.name
  const restored = change(kernel, library, () => restoreItem(kernel, item, parent, name))
  return ok(createPresenter(kernel, library, call.url.origin).present(restored))
}
