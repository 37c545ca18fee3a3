/** A column of the library. Text only: Graph refuses to make a choice column with several answers. */
export interface EvidenceColumn {
  /** Internal name. */
  readonly name: string
  readonly title: string
}

/** What we write and never believe. */
const OURS: readonly EvidenceColumn[] = [
  { name: 'WaymarkReference', title: 'Waymark reference' },
  { name: 'WaymarkStatus', title: 'Waymark status' },
  { name: 'WaymarkOwner', title: 'Waymark owner' },
]

/** What people edit, in SharePoint or here. */
const THEIRS: readonly EvidenceColumn[] = [
  { name: 'EvidenceSummary', title: 'Summary' },
  { name: 'EvidenceDifference', title: 'Difference made' },
  { name: 'EvidencePeriod', title: 'Period covered' },
  { name: 'EvidenceContributedBy', title: 'Contributed by' },
]

export const EVIDENCE_COLUMNS: readonly EvidenceColumn[] = [...OURS, ...THEIRS]

/** Made by an administrator in SharePoint, since Graph cannot: `choices` are the quality indicators. */
export const INDICATORS_COLUMN: EvidenceColumn = { name: 'EvidenceIndicators', title: 'Quality indicators' }
