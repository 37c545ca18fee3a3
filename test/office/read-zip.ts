import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'

/** What a reader of zips that is not ours finds in one, by path, each held against its checksum. */
export async function readZip(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for await (const entry of new ZipReader(new Uint8ArrayReader(bytes)).getEntriesGenerator()) {
    if (entry.directory) continue
    files.set(
      entry.filename,
      await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false, checkSignature: true }),
    )
  }
  return files
}

export async function collect(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}
