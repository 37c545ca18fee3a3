import { randomUUID } from 'node:crypto'
import { badRequest, GraphError } from '../kernel/errors.ts'
import type { GraphAnswer, GraphCall } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { checkPreferences } from '../kernel/preferences.ts'
import { readJsonIfAny } from '../kernel/read-json.ts'
import { change } from './commit-change.ts'
import { CONFLICT, readConflictOfQuery } from './conflict.ts'
import { carryOutCopy, intoItself } from './copy-items.ts'
import { type CopyJob, finishCopyJob, insertCopyJob, listDueCopyJobs, nextCopyJob } from './copy-job-store.ts'
import { MONITOR_PATH } from './copy-monitor.ts'
import { describeDeed } from './deed.ts'
import { type Item, listAncestors, listBelow } from './item-store.ts'
import { getLibrary } from './library-store.ts'
import { locateItem } from './locate.ts'
import { locateFolder, readFolderReference } from './locate-folder.ts'
import { checkName } from './names.ts'
import { onItem } from './on-item.ts'

const MOST_ITEMS = 30_000
/** How long a copy takes on the tenant's clock: a second, and a little for each item. */
const COPY_MS = 1_000
const EACH_MS = 10

/** Copies are accepted at once and made later; the answer's Location tells how far they are (copy-monitor.ts). */
export function registerCopy(kernel: Kernel): void {
  onItem(kernel, 'POST', '/copy', { query: [CONFLICT], readsPrefer: true, cost: 2 }, (call) => {
    checkPreferences(call.headers, ['respond-async'])
    return answerCopy(kernel, call)
  })
  kernel.due.register({
    nextDue: () => nextCopyJob(kernel.db),
    runDue: (now) => {
      for (const job of listDueCopyJobs(kernel.db, now)) run(kernel, job)
    },
  })
}

function answerCopy(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, item } = locateItem(kernel, call, 'read')
  const body = readJsonIfAny(call, ['parentReference', 'name', 'childrenOnly', 'includeAllVersionHistory'])
  const childrenOnly = readFlag(body, 'childrenOnly')
  const name = readName(body, item, childrenOnly)
  const reference = readFolderReference(body.parentReference ?? { id: item.parent ?? item.id }, library.drive)
  const target = locateFolder(kernel, call, reference).item
  if (!childrenOnly && [target, ...listAncestors(kernel.db, target)].some(({ id }) => id === item.id))
    throw intoItself()
  const count = listBelow(kernel.db, item).length + 1
  if (count > MOST_ITEMS) throw badRequest(`A copy is restricted to ${MOST_ITEMS} items.`)
  const { by, at } = describeDeed(kernel, call)
  const id = randomUUID()
  insertCopyJob(kernel.db, {
    ...{ id, source_drive: library.drive, source: item.id, drive: target.drive, parent: target.id, name, by },
    caller: JSON.stringify(call.caller),
    ...{ conflict: readConflictOfQuery(call, 'fail'), children_only: childrenOnly ? 1 : 0 },
    ...{ versions: readFlag(body, 'includeAllVersionHistory') ? 1 : 0, began: at, due: at + COPY_MS + EACH_MS * count },
  })
  return { status: 202, headers: { location: `${call.url.origin}${MONITOR_PATH}/${id}` } }
}

function readFlag(body: Record<string, unknown>, name: string): boolean {
  const { [name]: value = false } = body
  if (typeof value !== 'boolean') throw badRequest(`'${name}' must be true or false.`)
  return value
}

function readName(body: Record<string, unknown>, item: Item, childrenOnly: boolean): string | null {
  if (childrenOnly && !item.folder) throw badRequest("'childrenOnly' is for folders.")
  if (!childrenOnly && item.parent === null)
    throw badRequest('The root of a drive cannot be copied, only its children.')
  if (body.name === undefined || body.name === null) return null
  if (childrenOnly) throw badRequest("'name' does not go with 'childrenOnly'.")
  const { name } = body
  checkName(name, { folder: item.folder === 1, atRoot: false })
  return name
}

/** What is in the way now, though it was not when the copy was accepted, is told by the monitor. */
function run(kernel: Kernel, job: CopyJob): void {
  try {
    const library = getLibrary(kernel.db, job.drive)
    change(kernel, library, () => finishCopyJob(kernel.db, job.id, { result: carryOutCopy(kernel, job) }))
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    finishCopyJob(kernel.db, job.id, { code: error.code, message: error.message })
  }
}
