import { deriveId } from '../kernel/derive-id.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Attachment } from './activity.ts'
import { ConnectorError } from './connector-error.ts'
import { downloadAddressOf, webAddressOf } from './sent-file-address.ts'
import type { SentFile } from './sent-files.ts'

/** A file that goes with a message. */
export type AttachedFile = { id: string; name: string; contentUrl: string; downloadUrl: string; etag: string }

export function attachSentFile(kernel: Kernel, file: SentFile): AttachedFile {
  const { id, name } = file
  const contentUrl = webAddressOf(kernel, file)
  return { id, name, contentUrl, downloadUrl: downloadAddressOf(kernel, file), etag: `"{${id.toUpperCase()}},1"` }
}

interface DriveItem {
  id: string
  name: string
  webDavUrl: string
  eTag: string
  file?: object
  '@microsoft.graph.downloadUrl'?: string
}

const SELECTED = 'id,name,eTag,file,webDavUrl,@microsoft.graph.downloadUrl'

/** A file that lies in a library already, as far as this person may see it. */
export async function attachLibraryFile(
  kernel: Kernel,
  person: Parameters<Kernel['tokens']['forPerson']>[0],
  { driveId, itemId }: { driveId: string; itemId: string },
): Promise<AttachedFile> {
  const authorization = `Bearer ${await kernel.tokens.forPerson(person)}`
  // Teams names a file by where it lies, whatever page it opens on.
  const url = new URL(`/v1.0/drives/${driveId}/items/${itemId}?$select=${SELECTED}`, kernel.signInUrl)
  const request = { method: 'GET', url, headers: new Headers({ authorization }), body: new Uint8Array() }
  const { status, body } = await kernel.graph.handle(request)
  const item = body as DriveItem | undefined
  if (status >= 300 || !item?.file)
    throw new ConnectorError(404, 'FileNotFound', `${person.name} sees no file '${itemId}'.`)
  const downloadUrl = item['@microsoft.graph.downloadUrl'] ?? ''
  return { id: deriveId(item.id), name: item.name, contentUrl: item.webDavUrl, downloadUrl, etag: item.eTag }
}

/** As everybody in the conversation sees it, and Graph tells it. */
export function referTo({ id, name, contentUrl }: AttachedFile): Attachment & { id: string } {
  return { id, contentType: 'reference', contentUrl, name }
}

/** As the bot gets it in a personal chat (msteams-docs bots-filesv4). */
export function offerDownload({ id, name, contentUrl, downloadUrl, etag }: AttachedFile): Attachment {
  const fileType = name.includes('.') ? (name.split('.').at(-1) ?? '').toLowerCase() : ''
  return {
    ...{ contentType: 'application/vnd.microsoft.teams.file.download.info', contentUrl, name },
    content: { downloadUrl, uniqueId: id.toUpperCase(), fileType, etag },
  }
}
