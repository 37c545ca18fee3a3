import type { Entry } from './library.ts'

/** A file that was found by its address. */
export interface AddressedFile {
  readonly entry: Entry
  /** Entra object id of whoever put it there; `null` where nobody says. */
  readonly broughtBy: string | null
}

/** Knows a library's files by their address. Failures are `GraphFailure`. */
export interface FileAddresses {
  /** `null` of an address that is none of this library's, a sharing link included, and where no file is there. */
  find(driveId: string, url: string): Promise<AddressedFile | null>
}
