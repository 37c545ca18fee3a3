import type { Hono } from 'hono'
import { z } from 'zod'
import { openInOffice } from '../drive/edit-in-office.ts'
import type { Item } from '../drive/item-store.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { control } from './control.ts'
import { ControlError } from './control-error.ts'
import { findPerson } from './find-named.ts'
import { readControl, someText } from './read-control.ts'

const OPENING = { person: someText, itemId: someText, saves: z.int().min(0).max(1000).default(3) }

/** Somebody opens a document in Office, with autosave on, and closes it after so many saves. */
export function registerOfficeControls(app: Hono, kernel: Kernel): void {
  app.post(
    '/_tenant/office',
    control(async (context) => {
      const { person, itemId, saves } = await readControl(context, OPENING)
      openInOffice(kernel, findPerson(kernel, person), findItem(kernel, itemId), saves)
    }),
  )
}

function findItem({ db }: Kernel, id: string): Item {
  const item = db.get<Item>('SELECT * FROM items WHERE id = ? AND deleted = 0', id)
  if (item) return item
  throw new ControlError(404, 'itemNotFound', `There is no item with the id '${id}'.`)
}
