import type { LibraryFacts } from '../../domain/evidence/library-facts.ts'

/** Looks at how a library is set up, and changes nothing. Failures are `GraphFailure`. */
export interface LibrarySettings {
  read(driveId: string): Promise<LibraryFacts>
}
