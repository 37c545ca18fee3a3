/** What is in the files of the partnership's library. Failures are `GraphFailure`. */
export interface FileContents {
  /** A file's whole content, as it arrives; what breaks off half-way fails with `GraphFailure` (`unavailable`) on the way. */
  download(driveId: string, id: string): Promise<AsyncIterable<Uint8Array>>
  /** SHA-256 of a file's whole content, hexadecimal, however large it is. */
  digest(driveId: string, id: string): Promise<string>
}
