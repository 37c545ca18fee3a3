import type { Changes, Library } from '../../../src/services/ports/library.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import type { Plant } from '../world/process.ts'
import { INSPECTION } from '../world/programme.ts'

/** In how the library is read. */
export const LIBRARY_PLANTS: Readonly<Record<string, Plant>> = {
  'a deletion overlooked': (needs) => tellOtherwise(needs, (page) => ({ ...page, deletedIds: [] })),
  'links that expired taken for no news': (needs) => tellOtherwise(needs, (page) => ({ ...page, resync: false })),
  'the last of a folder overlooked': (needs) =>
    onLibrary(needs, {
      async childPages(driveId, places) {
        const pages = await needs.library.childPages(driveId, places)
        return new Map([...pages].map(([id, page]) => [id, { ...page, entries: page.entries.slice(0, -1) }]))
      },
    }),
  'a link kept before what it told': (needs) =>
    onLibrary(needs, {
      async changes(driveId, token) {
        const page = await needs.library.changes(driveId, token)
        const watch = await needs.store.library.watch(INSPECTION)
        if (watch && !page.resync) await needs.store.library.saveWatch(INSPECTION, { ...watch, token: page.token })
        return page
      },
    }),
}

function onLibrary(needs: Surroundings, calls: Partial<Library>): Surroundings {
  return { ...needs, library: { ...needs.library, ...calls } }
}

function tellOtherwise(needs: Surroundings, spoil: (page: Changes) => Changes): Surroundings {
  return onLibrary(needs, { changes: async (driveId, token) => spoil(await needs.library.changes(driveId, token)) })
}
