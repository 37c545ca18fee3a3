import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ENTITY_TYPES } from '../../infra/tenant/kernel/entity-types.ts'

const metadata = readFileSync(join(process.env.WAYMARK_CONTRACTS ?? '', 'graph-v1.0.metadata.xml'), 'utf8')
// Other namespaces have types of the same names; Graph's own comes first.
const own = metadata.slice(0, metadata.indexOf('</Schema>'))

/** The tenant describes the only kind of member that it has. */
const NARROWER: Readonly<Record<string, string>> = { conversationMember: 'aadUserConversationMember' }

/** Properties and links of a type in the service's metadata, inherited ones included. */
function readPublished(type: string): string[] {
  const [, attributes = '', inside = ''] =
    new RegExp(`<EntityType Name="${type}"([^>]*)>(.*?)</EntityType>`, 's').exec(own) ?? []
  const names = [...inside.matchAll(/<(?:Navigation)?Property Name="(\w+)"/g)].map(([, name]) => String(name))
  const base = /BaseType="(?:\w+\.)*(\w+)"/.exec(attributes)?.[1]
  return base === undefined ? names : [...names, ...readPublished(base)]
}

test.each(Object.entries(ENTITY_TYPES))(
  '%s has the members that Microsoft publishes',
  (type, { properties, links }) => {
    const known = [...properties, ...links.keys()].filter((name) => name !== '')
    expect(known.toSorted()).toEqual(readPublished(NARROWER[type] ?? type).toSorted())
  },
)
