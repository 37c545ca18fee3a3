/** A column of the library. */
export interface EvidenceColumn {
  /** Internal name. */
  readonly name: string
  readonly title: string
  /** `note`: of several lines, plain. `date`: a day without a time. */
  readonly kind: 'text' | 'note' | 'date' | 'choice' | 'multi-choice'
  /** Where they are the same for every inspection. */
  readonly choices?: readonly string[]
}

/** Internal names of what we write and never believe. */
export const OURS = { reference: 'WaymarkReference', status: 'WaymarkStatus', owner: 'WaymarkOwner' } as const

/** Internal names of what people edit, in SharePoint or here. */
export const THEIRS = {
  indicators: 'EvidenceIndicators',
  summary: 'EvidenceSummary',
  difference: 'EvidenceDifference',
  periodFrom: 'EvidenceFrom',
  periodTo: 'EvidenceTo',
  contributedBy: 'EvidenceContributedBy',
} as const

export const EVIDENCE_COLUMNS: readonly EvidenceColumn[] = [
  { name: OURS.reference, title: 'Waymark reference', kind: 'text' },
  { name: OURS.status, title: 'Waymark status', kind: 'text' },
  { name: OURS.owner, title: 'Waymark owner', kind: 'text' },
  { name: THEIRS.summary, title: 'Summary', kind: 'note' },
  { name: THEIRS.difference, title: 'Difference made', kind: 'note' },
  { name: THEIRS.periodFrom, title: 'Period from', kind: 'date' },
  { name: THEIRS.periodTo, title: 'Period to', kind: 'date' },
  {
    name: THEIRS.contributedBy,
    title: 'Contributed by',
    kind: 'choice',
    choices: ['Council', 'Board', 'Third sector', 'Independent'],
  },
]

/** Made by an administrator in SharePoint, since Graph cannot: `choices` are the quality indicators, as `2.1 Title`. */
export const INDICATORS_COLUMN: EvidenceColumn = {
  name: THEIRS.indicators,
  title: 'Quality indicators',
  kind: 'multi-choice',
}

/** Holds them as a text, such as `2.1; 5.4`, until an administrator has made that one; what it holds then counts until somebody chooses. */
export const INDICATOR_LIST: EvidenceColumn = {
  name: 'EvidenceIndicatorList',
  title: 'Quality indicators, listed',
  kind: 'text',
}
