/** What is in the files of the partnership's library. Failures are `GraphFailure`. */
export interface FileContents {
  /** A file's whole content, as it arrives; what breaks off half-way fails with `GraphFailure` (`unavailable`) in the stream. */
  download(driveId: string, id: string): Promise<ReadableStream<Uint8Array>>
}
