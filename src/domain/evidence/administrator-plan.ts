import type { Inspection } from '../inspection/inspection.ts'
import type { Item } from '../programme/programme.ts'
import { EVIDENCE_COLUMNS, type EvidenceColumn, INDICATORS_COLUMN, OURS } from './evidence-columns.ts'
import type { PlannedFolder } from './planned-folder.ts'

/** What an administrator is to give a library, as the script in `infra/sharepoint` reads it. */
export interface AdministratorPlan {
  readonly site: string
  readonly library: string
  readonly columns: readonly (EvidenceColumn & { readonly byPeople: boolean; readonly indexed: boolean })[]
  readonly view: { readonly title: string; readonly fields: readonly string[] }
  /** Groups of the site; those that are missing are made, empty. */
  readonly groups: readonly string[]
  /** Path from the site on, and who may do what in it beside the site's owners. */
  readonly folders: readonly { readonly path: string; readonly grants: readonly Grant[] }[]
}

export interface Grant {
  readonly group: string
  readonly role: 'Read' | 'Contribute'
}

export interface Groups {
  /** Who of the partnership may open the restricted folders. */
  readonly partnership: string
  readonly inspectors: string
}

const INDEXED: readonly string[] = [OURS.reference, OURS.status]

/** Internal names; those of SharePoint's own stand first and last. */
const VIEW_FIELDS: readonly string[] = [
  'DocIcon',
  'LinkFilename',
  INDICATORS_COLUMN.name,
  ...EVIDENCE_COLUMNS.map(({ name }) => name),
  'Modified',
  'Editor',
]

/** The columns of the evidence log, the quality indicators with this inspection's as choices. */
export function columnsWanted({ settings }: Pick<Inspection, 'settings'>): AdministratorPlan['columns'] {
  const indicators = settings.indicators.map(({ number, title }) => `${number} ${title}`)
  const ours: readonly string[] = Object.values(OURS)
  return [...EVIDENCE_COLUMNS, { ...INDICATORS_COLUMN, choices: indicators }].map((column) => ({
    ...column,
    choices: column.choices ?? [],
    byPeople: !ours.includes(column.name),
    indexed: INDEXED.includes(column.name),
  }))
}

export const EVIDENCE_VIEW: AdministratorPlan['view'] = { title: 'Evidence log', fields: VIEW_FIELDS }

/**
 * Who may do what in a restricted folder: the partnership's group works in it; the inspectors read what is handed in to
 * them, and put what they owe into its folder themselves. Nothing in the working folder is theirs.
 */
export function grantsIn(folder: PlannedFolder, items: readonly Item[], groups: Groups): readonly Grant[] {
  const own: Grant = { group: groups.partnership, role: 'Contribute' }
  if (!folder.key.startsWith('shared/')) return [own]
  const theirs = items.some(({ id, kind }) => kind === 'incoming' && folder.key === `shared/${id}`)
  return [own, { group: groups.inspectors, role: theirs ? 'Contribute' : 'Read' }]
}
