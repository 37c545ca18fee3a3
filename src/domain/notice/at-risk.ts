import { hasFolder } from '../evidence/folder-plan.ts'
import type { ItemPicture } from '../inspection/picture.ts'

/** Why an item may not be ready in time. */
type Risk = 'nobody owns it' | 'no draft' | 'not signed off'

/** What puts an item at risk that is not handed in or done. What is only told, not uploaded, needs neither draft nor sign-off. */
export function risksOf({ dated: { item }, owner, status }: ItemPicture): readonly Risk[] {
  const ownerless = owner.person ? [] : (['nobody owns it'] as const)
  if (item.kind !== 'return' || item.destination === 'statement') return ownerless
  const undrafted = status.reached === 'not started' && hasFolder(item)
  return [
    ...ownerless,
    ...(undrafted ? (['no draft'] as const) : []),
    ...(status.reached === 'signed off' ? [] : (['not signed off'] as const)),
  ]
}
