import { expect, test } from 'vitest'
import { type AskedPart, batch, GRAPH, scriptGraph } from './scripted-graph.ts'

const denied = { status: 403, body: { error: { code: 'accessDenied' } } }
const gone = { status: 404, body: { error: { code: 'itemNotFound' } } }

const PERMISSIONS: Readonly<Record<string, readonly object[]>> = {
  open: [
    { roles: ['read'], link: { scope: 'anonymous', type: 'view' }, expirationDateTime: '2027-03-01T00:00:00Z' },
    { roles: ['sp.full control', 'owner'], grantedToV2: { siteGroup: { id: '3', displayName: 'Owners' } } },
  ],
  older: [
    { roles: ['write'], grantedTo: { user: { id: 'p-1', displayName: 'Jo Example', email: 'jo@example.org' } } },
    { roles: ['read'], grantedToIdentities: [{ group: { id: 'g-1', displayName: 'Inspectors' } }] },
    { roles: ['read'], grantedToV2: { siteUser: { id: '9', displayName: 'Sam Example' } }, inheritedFrom: { id: 'x' } },
    { roles: ['write'], grantedToV2: { application: { id: 'a-1', displayName: 'Waymark' } }, inheritedFrom: null },
  ],
  silent: [],
}

function answer({ url }: AskedPart) {
  const id = url.split('/')[4] ?? ''
  if (id === 'gone') return gone
  if (id === 'closed') return denied
  if (id === 'paged' && !url.includes('$skiptoken')) {
    const next = { '@odata.nextLink': `${GRAPH}/v1.0/drives/d/items/paged/permissions?$skiptoken=2` }
    return { status: 200, body: { value: [{ roles: ['read'] }], ...next } }
  }
  return { status: 200, body: { value: PERMISSIONS[id] ?? [{ roles: ['read'] }] } }
}

test('permissions are read however they are told; what is not told is told apart from what is gone', async () => {
  const { sharing, seen } = scriptGraph([batch(answer)])
  const grants = await sharing.grants('d', ['open', 'older', 'silent', 'closed', 'gone', 'paged'])
  expect(seen).toHaveLength(2)
  expect(Object.fromEntries(grants)).toEqual({
    open: [
      { may: 'read', to: [], inherited: false, link: 'anyone', expires: Date.parse('2027-03-01T00:00:00Z') },
      { may: 'own', to: [{ kind: 'site group', id: '3', name: 'Owners' }], inherited: false },
    ],
    older: [
      {
        may: 'write',
        to: [{ kind: 'person', id: 'p-1', name: 'Jo Example', mail: 'jo@example.org' }],
        inherited: false,
      },
      { may: 'read', to: [{ kind: 'group', id: 'g-1', name: 'Inspectors' }], inherited: false },
      { may: 'read', to: [{ kind: 'person', id: '9', name: 'Sam Example' }], inherited: true },
      { may: 'write', to: [{ kind: 'app', id: 'a-1', name: 'Waymark' }], inherited: false },
    ],
    silent: null,
    closed: null,
    paged: [
      { may: 'read', to: [], inherited: false },
      { may: 'read', to: [], inherited: false },
    ],
  })
})
