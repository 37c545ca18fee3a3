import type { LibraryFacts } from '../../src/domain/evidence/library-facts.ts'
import { ROOT } from '../../src/services/ports/library.ts'
import type { LibrarySettings } from '../../src/services/ports/library-settings.ts'
import type { MemoryLibrary } from './memory-library.ts'

/** A library that is set up as SharePoint makes one, with the columns and items that a drive in memory has. */
export function createMemoryLibrarySettings(
  library: Pick<MemoryLibrary, 'columns' | 'children'>,
  over: Partial<LibraryFacts> = {},
): LibrarySettings {
  return {
    read: async (driveId) => ({
      name: 'Documents',
      siteUrl: 'https://northmoor.sharepoint.example/sites/inspection',
      path: 'sites/inspection/Shared Documents',
      approval: false,
      columns: await library.columns(driveId),
      required: [],
      contentTypes: [],
      atRoot: (await library.children(driveId, [ROOT])).get(ROOT)?.length ?? 0,
      ...over,
    }),
  }
}
