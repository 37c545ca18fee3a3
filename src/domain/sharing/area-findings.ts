import { listed } from '../notice/listed.ts'
import type { Instant } from '../schedule/day.ts'
import type { Audience } from './audience.ts'
import { type Grant, holding, keyOf, partiesOf } from './grant.ts'
import type { SharingFinding } from './sharing-finding.ts'
import type { SharingLook } from './sharing-look.ts'

/** Whether the two areas are open to whom they are meant for. */
export function areaFindings({ areas, at }: SharingLook, audience: Audience): readonly SharingFinding[] {
  const { shared, working } = areas
  if (shared === null || working === null) return [NOT_TOLD]
  const findings: SharingFinding[] = []
  const inWorking = inspectorsIn(working, audience, at)
  if (inWorking.length > 0) {
    findings.push({
      code: 'working open',
      exposed: true,
      line: workingOpen(` (${listed(inWorking)})`),
      unnamed: workingOpen(''),
    })
  } else if (isSame(shared, working)) {
    findings.push({
      code: 'same permissions',
      exposed: false,
      line: 'The shared area has the same permissions as Working. Either the inspection team cannot open it yet, or those of them who can open it see the drafts too. Share only the folder “Shared with inspection team” with them.',
    })
  }
  if (audience.missing.length > 0) {
    findings.push({
      code: 'not shared yet',
      exposed: false,
      line: notSharedYet(listed(audience.missing)),
      unnamed: notSharedYet('all of the inspectors'),
    })
  }
  return findings
}

function workingOpen(who: string): string {
  return `The inspection team${who} can open all of Working, drafts included. In SharePoint, take that permission away from the Working folder.`
}

function notSharedYet(whom: string): string {
  return `The shared area is not open to ${whom}. Share it with them, or correct who the inspectors are.`
}

const NOT_TOLD: SharingFinding = {
  code: 'not told',
  exposed: false,
  line: 'SharePoint does not tell Waymark who can open these folders. Their owner sees it there under “Manage access”.',
}

function inspectorsIn(grants: readonly Grant[], { inspectors }: Audience, at: Instant): readonly string[] {
  const keys = new Set(inspectors.map(keyOf))
  return partiesOf(holding(grants, at)).flatMap((party) => (keys.has(keyOf(party)) ? [party.name] : []))
}

function isSame(one: readonly Grant[], other: readonly Grant[]): boolean {
  const keys = (grants: readonly Grant[]) => partiesOf(grants).map(keyOf).toSorted().join('\n')
  return keys(one) === keys(other)
}
