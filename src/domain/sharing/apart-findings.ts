import { listed } from '../notice/listed.ts'
import type { Audience } from './audience.ts'
import { type Grant, holding, type Party, partiesOf } from './grant.ts'
import type { SharingFinding } from './sharing-finding.ts'
import type { SharedApart, SharingLook } from './sharing-look.ts'

/** What has been shared by itself, beyond those it is meant for; and what is closed to the inspectors though it lies in their area. */
export function apartFindings({ apart, at }: SharingLook, audience: Audience): readonly SharingFinding[] {
  return apart.flatMap((one) => {
    if (one.grants === null) return []
    const grants = holding(one.grants, at)
    return [...reachOf(one, grants, audience), ...closedIn(one, grants, audience)]
  })
}

function reachOf(one: SharedApart, grants: readonly Grant[], audience: Audience): readonly SharingFinding[] {
  const whom = reaching(one, grants, audience)
  if (whom.length === 0) return []
  const line = `${nameOf(one)} is open to ${listed(whom)}. Stop sharing it in SharePoint (“Manage access”) unless that is meant.`
  return [{ code: 'shared apart', exposed: true, line, url: one.webUrl }]
}

/**
 * Whom it is open to that it is not meant for; in Working the inspectors are among them. Who is in a group that was given
 * a folder of its own is not known here.
 */
function reaching({ area, isMeant }: SharedApart, grants: readonly Grant[], audience: Audience): readonly string[] {
  const links = new Set(grants.flatMap(({ link }) => (link === undefined ? [] : [link])))
  const isInspector = ({ id }: Party) => audience.inspectors.some((one) => one.id === id)
  const strangers = partiesOf(grants).filter((party) =>
    isInspector(party) ? area === 'working' : audience.isOutsider(party) && !(isMeant && party.kind !== 'person'),
  )
  return [
    ...(links.has('anyone') ? ['anybody who has its link'] : []),
    ...(links.has('organisation') ? ['everybody in the organisation who has its link'] : []),
    ...strangers.map(({ name }) => name),
  ]
}

function closedIn(one: SharedApart, grants: readonly Grant[], audience: Audience): readonly SharingFinding[] {
  if (one.area !== 'shared' || audience.inspectors.length === 0 || audience.canOpen(grants)) return []
  const line = `${nameOf(one)} is not open to the inspection team: it has permissions of its own. If they are to see it, share it with them.`
  return [{ code: 'closed to inspectors', exposed: false, line, url: one.webUrl }]
}

function nameOf({ name, path, isFolder, area }: SharedApart): string {
  const where = area === 'working' ? 'Working' : 'the shared area'
  const around = path.filter((step) => step !== null)
  const place = around.length === 0 ? where : `${where}, ${around.join(' › ')}`
  if (name === null) return `A ${isFolder ? 'folder' : 'file'} in ${place}`
  return `${isFolder ? 'The folder ' : ''}“${name}” in ${place}`
}
