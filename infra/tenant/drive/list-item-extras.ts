import { badRequest } from '../kernel/errors.ts'
import type { Json } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { checkOptions, readExpansions, selectedIn } from '../kernel/read-expand.ts'
import type { Item } from './item-store.ts'
import type { Library } from './library-store.ts'
import type { Presenter } from './present-item.ts'
import { presentListItem } from './present-list-item.ts'

/** What of an item is answered besides itself: `fields` (all, or some) and its drive item. */
export interface Extras {
  fields: true | string[] | undefined
  driveItem: boolean
}

/** `$expand=fields`, `fields($select=A,B)`, `driveItem`. */
export function readExtras(expand: string | null): Extras {
  const extras: Extras = { fields: undefined, driveItem: false }
  for (const expansion of readExpansions(expand ?? '')) {
    checkOptions(expansion, expansion.name === 'fields' ? ['$select'] : [])
    if (expansion.name === 'fields') extras.fields = selectedIn(expansion) ?? true
    else if (expansion.name === 'driveItem') extras.driveItem = true
    else throw badRequest(`'${expansion.name}' cannot be expanded on a list item.`)
  }
  return extras
}

/** @param presenter shows the same item as the drive has it */
export function presentWithExtras(
  kernel: Kernel,
  library: Library,
  item: Item,
  presenter: Presenter,
  extras: Extras,
): Json {
  const shown = presentListItem(kernel, library, item, presenter.locate(item), extras.fields)
  return extras.driveItem ? { ...shown, driveItem: presenter.present(item) } : shown
}
