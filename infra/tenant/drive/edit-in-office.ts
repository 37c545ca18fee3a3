import type { PersonContent } from '../content.ts'
import { badRequest } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { change } from './commit-change.ts'
import { checkCheckedOut } from './drafts.ts'
import { overwriteContent, replaceContent } from './edit-items.ts'
import { describePerson } from './identity.ts'
import { getItem, type Item } from './item-store.ts'
import { getLibrary } from './library-store.ts'
import { resourceLocked } from './locate.ts'
import { isOfficeFile, stampOfficeFile } from './office-file.ts'
import {
  deleteOfficeSession,
  isOpenInOffice,
  listOfficeSessions,
  nextOfficeSession,
  type OfficeSession,
  putOfficeSession,
} from './office-sessions.ts'

/** Autosave writes so often while somebody types; the document is closed as long after the last. */
const AUTOSAVE_MS = 5_000

/** A person opens a document, changes it until it was saved so often, and closes it. Others cannot write meanwhile. */
export function openInOffice(kernel: Kernel, person: PersonContent, item: Item, saves: number): void {
  if (!isOfficeFile(kernel.db, item))
    throw badRequest(`Office does not open ${item.name}: it is none of its documents.`)
  const free = item.checked_out_by === null || item.checked_out_by === person.id
  if (!free || isOpenInOffice(kernel.db, item)) throw resourceLocked()
  checkCheckedOut(kernel, item)
  const by = JSON.stringify(describePerson(person))
  const due = kernel.clock.now() + AUTOSAVE_MS
  putOfficeSession(kernel.db, { item: item.id, drive: item.drive, by, saves, saved: 0, due })
}

/** Carries out the saves and the closing, on the tenant's clock. */
export function registerOffice(kernel: Kernel): void {
  kernel.due.register({
    nextDue: () => nextOfficeSession(kernel.db),
    runDue: (now) => {
      for (const session of listOfficeSessions(kernel.db, now)) goOn(kernel, session)
    },
  })
}

function goOn(kernel: Kernel, session: OfficeSession): void {
  const item = getItem(kernel.db, session.drive, session.item)
  if (!item || session.saved === session.saves) {
    deleteOfficeSession(kernel.db, session.item)
    return
  }
  change(kernel, getLibrary(kernel.db, item.drive), () => {
    save(kernel, session, item)
    const due = Math.max(session.due, kernel.clock.now()) + AUTOSAVE_MS
    putOfficeSession(kernel.db, { ...session, saved: session.saved + 1, due })
  })
}

/** The first save makes a version, those that follow while it is open go into that one. */
function save(kernel: Kernel, { by, saved }: OfficeSession, item: Item): void {
  const at = kernel.clock.now()
  const content = stampOfficeFile(kernel.db, item, `Saved ${saved + 1} at ${new Date(at).toISOString()}`)
  if (saved === 0) replaceContent(kernel, item, content, { by, at })
  else overwriteContent(kernel, item, content, { by, at })
}
