import type { Store } from '../ports/store.ts'

const AREAS = ['working', 'shared'] as const

/** Other whenever a file came into one of the areas, left it or changed, as far as the watch knows. */
export async function contentsMark({ library }: Pick<Store, 'library'>, inspectionId: string): Promise<string> {
  const contents = await library.contents(inspectionId, AREAS)
  return AREAS.map((area) => `${contents.get(area)?.files ?? 0}/${contents.get(area)?.version ?? ''}`).join(' ')
}
