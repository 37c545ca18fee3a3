import type { Surroundings } from '../../src/services/surroundings.ts'
import { type Told, told } from './tell-failure.ts'

/** Whatever fails while the database does not answer fails of that; `null` where it does. */
export async function tellOutage({ store }: Pick<Surroundings, 'store'>): Promise<Told | null> {
  try {
    await store.inspections.ids()
    return null
  } catch {
    const message = 'Waymark cannot reach its database just now. Nothing was changed. It goes on by itself when it can.'
    return told(503, 'busy', message)
  }
}
