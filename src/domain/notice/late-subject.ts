import { fingerprint } from '../fingerprint.ts'
import type { ItemPicture } from '../inspection/picture.ts'

/**
 * Of what a key says that it is late: the item; of what was handed in and is gone since, that hand-in, so that people hear
 * of it whatever they were told before.
 */
export function lateSubject({ dated, status }: Pick<ItemPicture, 'dated' | 'status'>): string {
  return status.gone ? `${dated.item.id}+gone-${fingerprint(status.deedId)}` : dated.item.id
}
