import type { Fields } from '../../domain/log/write-fields.ts'
import type { Graph } from '../graph.ts'
import { itemPath } from './drive-path.ts'

/** Not repeated in doubt: the caller reads what is there. Gives the file's new eTag, as its drive spells it. */
export async function writeColumns(
  graph: Graph,
  driveId: string,
  id: string,
  guard: string,
  fields: Fields,
): Promise<{ readonly eTag: string }> {
  const written = await graph.send<Readonly<Record<string, unknown>>>({
    method: 'PATCH',
    path: `${itemPath(driveId, id)}/listItem/fields`,
    headers: { 'If-Match': guard },
    body: annotate(fields),
  })
  return { eTag: spellAsDrive(String(written['@odata.etag'] ?? '')) }
}

/** Several choices are refused without their type. */
function annotate(fields: Fields): Fields {
  const types = Object.entries(fields).flatMap(([name, value]) =>
    Array.isArray(value) ? [[`${name}@odata.type`, 'Collection(Edm.String)']] : [],
  )
  return { ...Object.fromEntries(types), ...fields }
}

/** A list has `"guid,7"` where its drive has `"{GUID},7"`: one that is spelt otherwise only costs another look. */
function spellAsDrive(eTag: string): string {
  const [, guid, version] = /^"?\{?([0-9a-f-]{36})\}?,(\d+)"?$/i.exec(eTag) ?? []
  return guid === undefined ? eTag : `"{${guid.toUpperCase()}},${version}"`
}
