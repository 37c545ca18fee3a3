import { zipOf } from './zip-of.ts'

/** A part of an Office package (ECMA-376 part 2). */
export interface OfficePart {
  readonly name: string
  readonly type: string
  readonly content: string | Uint8Array
  /** Where it leads, within the package or outside. */
  readonly leadsTo?: readonly OfficeLink[]
}

export interface OfficeLink {
  readonly id: string
  /** The last word of the relationship's type: `hyperlink`, `header`. */
  readonly type: string
  readonly target: string
  readonly outside?: true
}

/** What a file says about itself. */
export interface OfficeProperties {
  readonly title?: string
  readonly status?: string
  readonly author?: string
  readonly lastModifiedBy?: string
  readonly company?: string
  readonly manager?: string
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'

export function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** The whole file: content types, relationships, properties and the parts; the first is the main one. */
export function officePackage(parts: readonly OfficePart[], properties: OfficeProperties = {}): Buffer {
  const all = [...parts, coreProperties(properties), extendedProperties(properties)]
  const root = relationships([
    { id: 'rId1', type: 'officeDocument', target: parts[0]!.name },
    { id: 'rId2', type: 'metadata/core-properties', target: 'docProps/core.xml' },
    { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
  ])
  const leading = all.flatMap(({ name, leadsTo = [] }) =>
    leadsTo.length > 0 ? [{ name: relationshipsOf(name), content: relationships(leadsTo) }] : [],
  )
  return zipOf([
    { name: '[Content_Types].xml', content: contentTypes(all) },
    { name: '_rels/.rels', content: root },
    ...all.map(({ name, content }) => ({ name, content })),
    ...leading,
  ])
}

function relationshipsOf(name: string): string {
  return name.replace(/([^/]*)$/, '_rels/$1.rels')
}

function contentTypes(parts: readonly OfficePart[]): string {
  const overrides = parts.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`)
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

function relationships(links: readonly OfficeLink[]): string {
  const each = links.map(
    ({ id, type, target, outside }) =>
      `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${xml(target)}"${outside ? ' TargetMode="External"' : ''}/>`,
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

function coreProperties({ title = '', status = '', author = '', lastModifiedBy = '' }: OfficeProperties): OfficePart {
  return {
    name: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    content: `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(author)}</dc:creator><cp:lastModifiedBy>${xml(lastModifiedBy)}</cp:lastModifiedBy><cp:contentStatus>${xml(status)}</cp:contentStatus></cp:coreProperties>`,
  }
}

function extendedProperties({ company = '', manager = '' }: OfficeProperties): OfficePart {
  return {
    name: 'docProps/app.xml',
    type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    content: `${XML}<Properties xmlns="${OFFICE}/extended-properties"><Application>Microsoft Office Word</Application><Manager>${xml(manager)}</Manager><Company>${xml(company)}</Company></Properties>`,
  }
}
