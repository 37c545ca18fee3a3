import type { Plant } from '../world/live.ts'

export const libraryPlants: Readonly<Record<string, Plant>> = {
  'a sweep that forgets a deletion'(outside) {
    const { library } = outside
    const changes: typeof library.changes = async (drive, token) => ({
      ...(await library.changes(drive, token)),
      deletedIds: [],
    })
    return { ...outside, library: { ...library, changes } }
  },
}
