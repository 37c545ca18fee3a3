import type { Hono } from 'hono'
import { z } from 'zod'
import { change } from '../drive/commit-change.ts'
import { judgeFile } from '../drive/drafts.ts'
import { touchItem } from '../drive/edit-items.ts'
import type { Item } from '../drive/item-store.ts'
import { getLibrary } from '../drive/library-store.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { control } from './control.ts'
import { ControlError } from './control-error.ts'
import { readControl, someText } from './read-control.ts'

const JUDGEMENT = { itemId: someText, approved: z.boolean().default(true) }

/** An approver's word on a file that waits for it: people give it on SharePoint's own pages, Graph has no call for it. */
export function registerApprovalControls(app: Hono, kernel: Kernel): void {
  app.post(
    '/_tenant/approval',
    control(async (context) => {
      const { itemId, approved } = await readControl(context, JUDGEMENT)
      const item = kernel.db.get<Item>('SELECT * FROM items WHERE id = ? AND deleted = 0', itemId)
      if (!item) throw new ControlError(404, 'itemNotFound', `There is no item with the id '${itemId}'.`)
      // A judgement changes neither the file nor whose it is.
      const deed = { by: item.modified_by, at: item.modified }
      change(kernel, getLibrary(kernel.db, item.drive), () => {
        touchItem(kernel, item, judgeFile(item, approved), deed)
      })
    }),
  )
}
