import { readFileSync } from 'node:fs'
import { fillIn } from '../../bot/operator/administrator-script.ts'
import { type AdministratorPlan, columnsWanted, EVIDENCE_VIEW } from '../../src/domain/evidence/administrator-plan.ts'
import { inspectionOf } from '../domain/an-inspection.ts'
import { createPnpSite, type PnpSite, snapshot } from './pnp-site.ts'
import { ownCmdlets } from './powershell/own-cmdlets.ts'
import { readScript, type Script } from './powershell/read-script.ts'
import { runScript } from './powershell/run-script.ts'

export const PIR = "Shared Documents/People's #1 & 50%"
export const TRACKER = 'Shared Documents/W10 Initial Case Tracker'
export const PLAN: AdministratorPlan = {
  site: 'https://northmoor.sharepoint.example/sites/inspection',
  library: "Council's $documents",
  columns: columnsWanted(inspectionOf()),
  view: EVIDENCE_VIEW,
  groups: ['Partnership', 'Inspectors'],
  folders: [
    { path: PIR, grants: [{ group: 'Partnership', role: 'Contribute' }] },
    {
      path: TRACKER,
      grants: [
        { group: 'Partnership', role: 'Contribute' },
        { group: 'Inspectors', role: 'Read' },
      ],
    },
  ],
}
export const RECORD = '/home/waymark-library-changes.json'
export const LIBRARY_SCRIPT = readFileSync(new URL('../../infra/sharepoint/library.ps1', import.meta.url), 'utf8')

export type Option = 'Undo' | 'WhatIf'

/** An administrator with a site, who runs the script as it is printed for them and keeps its record between its runs. */
export interface Administrator {
  readonly site: PnpSite
  readonly files: Map<string, string>
  /** The site as it was found. */
  readonly before: string
  /** Gives what it says. */
  run(...options: readonly Option[]): readonly string[]
}

/** As it is printed for this library. Throws where it cannot be read. */
export function printed(script: string): Script {
  return readScript(fillIn(script, PLAN))
}

export function openSite(script: Script = printed(LIBRARY_SCRIPT)): Administrator {
  const site = createPnpSite([PIR, TRACKER])
  const files = new Map<string, string>()
  return { site, files, before: snapshot(site.state), run: (...options) => run(script, { site, files }, options) }
}

function run(
  script: Script,
  { site, files }: Pick<Administrator, 'site' | 'files'>,
  options: readonly Option[],
): readonly string[] {
  const said: string[] = []
  const whatIf = options.includes('WhatIf')
  const ShouldProcess = (target: string, action: string) => {
    if (whatIf) said.push(`What if: ${action}, ${target}`)
    return !whatIf
  }
  const variables = { psscriptroot: '/home', pscmdlet: { ShouldProcess }, whatifpreference: whatIf }
  const cmdlets = new Map([...ownCmdlets({ said, files }), ...site.cmdlets])
  const given = { pnpclientid: '22222222-bbbb-4bbb-8bbb-222222222222', undo: options.includes('Undo') }
  runScript(script, { cmdlets, variables }, given)
  return said
}
