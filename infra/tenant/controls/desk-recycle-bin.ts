import type { Hono } from 'hono'
import { getLibrary } from '../drive/library-store.ts'
import { listRecycled } from '../drive/recycle-bin.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { control } from './control.ts'
import { badControl } from './control-error.ts'

interface Identity {
  user?: { displayName?: string }
  application?: { displayName?: string }
}

/** `GET /_tenant/recycle-bin?drive=`: what SharePoint shows on a page of its own and Graph v1.0 does not tell. */
export function registerDeskRecycleBin(app: Hono, kernel: Kernel): void {
  app.get(
    '/_tenant/recycle-bin',
    control(
      ({ req }) => {
        const drive = req.query('drive')
        if (drive === undefined) throw badControl("'drive' is missing.")
        const library = getLibrary(kernel.db, drive)
        return listRecycled(kernel, drive).map(({ id, name, at, by, folder }) => ({
          ...{ id, name, from: folder ?? library.name },
          ...{ deleted: new Date(at).toISOString(), by: nameOf(JSON.parse(by) as Identity) },
        }))
      },
      ['drive'],
    ),
  )
}

function nameOf({ user, application }: Identity): string {
  return user?.displayName ?? application?.displayName ?? ''
}
