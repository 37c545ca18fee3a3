/** @param itemId a drive item's id, or `root` */
export function itemPath(driveId: string, itemId: string): string {
  return `/drives/${encodeURIComponent(driveId)}/items/${encodeURIComponent(itemId)}`
}

/**
 * Children of the folder that is reached from `item` by `names`, in Graph's `:/…:` form. Each name is encoded by itself:
 * a `#` or a space would break the address.
 */
export function childrenBelow(item: string, names: readonly string[]): string {
  return names.length === 0 ? `${item}/children` : `${item}:/${names.map(encodeURIComponent).join('/')}:/children`
}
