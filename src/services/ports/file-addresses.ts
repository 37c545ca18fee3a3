import type { Entry } from './library.ts'

/** Knows a library's files by their address. Failures are `GraphFailure`. */
export interface FileAddresses {
  /** `null` of an address that is none of this library's, a sharing link included, and where no file is there. */
  find(driveId: string, url: string): Promise<Entry | null>
}
