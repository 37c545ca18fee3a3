import type { WatchedFile } from '../../../src/domain/evidence/watched-file.ts'
import type { Store } from '../../../src/services/ports/store.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import type { Plant } from '../world/process.ts'
import { onStore } from './on-store.ts'

/** In what is kept of the library. */
export const RECORD_PLANTS: Readonly<Record<string, Plant>> = {
  'a rename moves when it was received': (needs) =>
    saveOtherwise(needs, (file, known) =>
      known && known.name !== file.name ? { ...file, receivedAt: needs.clock.now() } : file,
    ),
  'what arrives stays empty': (needs) =>
    saveOtherwise(needs, (file, known) => (known?.size === 0 ? { ...file, size: 0 } : file)),
  'a move dates the content anew': (needs) =>
    saveOtherwise(needs, (file, known) =>
      known && known.folder !== file.folder ? { ...file, contentAt: needs.clock.now() } : file,
    ),
  'a folder that moved leaves its files behind': (needs) =>
    onStore(needs, (store) => ({ ...store, watchedFolders: { ...store.watchedFolders, move: async () => undefined } })),
  'a folder that left is watched still': (needs) =>
    onStore(needs, (store) => ({ ...store, watchedFolders: { ...store.watchedFolders, empty: async () => false } })),
}

type Spoil = (file: WatchedFile, known: WatchedFile | undefined) => WatchedFile

function saveOtherwise(needs: Surroundings, spoil: Spoil): Surroundings {
  return onStore(needs, (store) => ({ ...store, library: { ...store.library, saveFiles: saving(store, spoil) } }))
}

function saving({ library }: Store, spoil: Spoil): Store['library']['saveFiles'] {
  return async (id, files) => {
    const ids = files.map((file) => file.id)
    const known = new Map((await library.byId(id, ids)).map((file) => [file.id, file]))
    await library.saveFiles(
      id,
      files.map((file) => spoil(file, known.get(file.id))),
    )
  }
}
