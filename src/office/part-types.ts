import type { Limits } from './limits.ts'
import type { Package } from './open-package.ts'
import { readXml } from './read-xml.ts'

const PLACE = '[Content_Types].xml'

/** The content type of every part, by its name as the zip has it (ECMA-376 part 2, 10.1.2); null: this zip is no such package. */
export async function readPartTypes(from: Package, limits: Limits): Promise<ReadonlyMap<string, string> | null> {
  if (!from.has(PLACE)) return null
  const byName = new Map<string, string>()
  const byEnding = new Map<string, string>()
  const open = (
    element: string,
    { PartName = '', Extension = '', ContentType = '' }: Readonly<Record<string, string>>,
  ) => {
    if (element === 'Override') byName.set(PartName.replace(/^\//, '').toLowerCase(), ContentType)
    if (element === 'Default') byEnding.set(Extension.toLowerCase(), ContentType)
  }
  await readXml(from, PLACE, { open }, limits)
  return new Map(
    from.names.map((name) => {
      const small = name.toLowerCase()
      return [name, byName.get(small) ?? byEnding.get(small.slice(small.lastIndexOf('.') + 1)) ?? '']
    }),
  )
}

/** Names of the parts whose content type matches, in the zip's order. */
export function partsOf(types: ReadonlyMap<string, string>, wanted: RegExp): readonly string[] {
  return [...types].filter(([, type]) => wanted.test(type)).map(([name]) => name)
}
