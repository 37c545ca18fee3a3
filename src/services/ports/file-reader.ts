import type { FileFacts } from '../../domain/evidence/file-facts.ts'

/** Looks into the content of a file: what is in it, as counts. */
export interface FileReader {
  /**
   * Never fails because of what a file contains; a failure of `content` itself is passed on, as is being told to stop.
   * Files are read one after another.
   */
  read(content: AsyncIterable<Uint8Array>, about: FileAbout): Promise<FileFacts>
}

export interface FileAbout {
  /** Lower case, without dot, '' where none. */
  readonly extension: string
  /** As the library tells it. */
  readonly bytes: number
  /** Address of the site that the inspection uses: links to any other fail for the inspectors. */
  readonly ourSite: string
  /** Address of its Working folder, which is not open to the inspectors. */
  readonly ourWorking?: string
}
