import { createHash } from 'node:crypto'
import type { Limits } from './limits.ts'
import type { Package } from './open-package.ts'
import { readXml } from './read-xml.ts'

/** Where SharePoint writes a library's columns into a document: nothing that anybody wrote. */
const PROPERTIES = /^(docProps|customXml)\/|^\[Content_Types\]\.xml$/i
const TO_PROPERTIES = /\/(customXml|[a-z]+-properties)$/i
const RELATIONSHIPS = /(^|\/)_rels\/[^/]*\.rels$/i

/**
 * A digest of what people wrote: of a package's parts, but for its properties, by the sums that the zip itself holds.
 * Equal for two files that differ only by what SharePoint wrote into one of them.
 */
export async function readSubstance(from: Package, limits: Limits): Promise<string> {
  const written = from.parts.filter(({ name }) => !PROPERTIES.test(name))
  const lines = written
    .filter(({ name }) => !RELATIONSHIPS.test(name))
    .map(({ name, crc32, size }) => `${name} ${crc32} ${size}`)
  for (const { name } of written.filter((part) => RELATIONSHIPS.test(part.name))) {
    const open = (element: string, attributes: Readonly<Record<string, string>>) => {
      const { Type = '', Target = '', TargetMode = '' } = attributes
      if (element === 'Relationship' && !TO_PROPERTIES.test(Type)) lines.push(`${name} ${Type} ${Target} ${TargetMode}`)
    }
    await readXml(from, name, { open }, limits)
  }
  return createHash('sha256').update(JSON.stringify(lines.toSorted())).digest('hex')
}
