import type { ChangeView, EvidenceColumnsView } from '../../src/contract/evidence.ts'

/** The fields of a piece of evidence as a person has them before them; a day that is not given is empty. */
export interface EditForm {
  readonly indicators: readonly string[]
  readonly summary: string
  readonly difference: string
  readonly periodFrom: string
  readonly periodTo: string
  readonly contributedBy: string
}

export function formOf(columns: EvidenceColumnsView): EditForm {
  const { periodFrom, periodTo, contributedBy, ...texts } = columns
  return { ...texts, periodFrom: periodFrom ?? '', periodTo: periodTo ?? '', contributedBy: contributedBy ?? '' }
}

/** What the person changed, each from what they saw. */
export function changesOf(base: EvidenceColumnsView, form: EditForm): ChangeView[] {
  const to = columnsOf(form)
  const same = [...base.indicators].toSorted().join('\n') === [...to.indicators].toSorted().join('\n')
  const changes: ChangeView[] = []
  if (!same) changes.push({ column: 'indicators', from: base.indicators, to: to.indicators })
  for (const column of ['summary', 'difference'] as const) {
    if (base[column] !== to[column]) changes.push({ column, from: base[column], to: to[column] })
  }
  for (const column of ['periodFrom', 'periodTo'] as const) {
    if (base[column] !== to[column]) changes.push({ column, from: base[column], to: to[column] })
  }
  if (base.contributedBy !== to.contributedBy) {
    changes.push({ column: 'contributedBy', from: base.contributedBy, to: to.contributedBy })
  }
  return changes
}

/** What is wrong, by field; the server refuses the rest in words. */
export function checkForm({ periodFrom, periodTo }: EditForm): Partial<Record<keyof EditForm, string>> {
  const wrong = periodFrom !== '' && periodTo !== '' && periodFrom > periodTo
  return wrong ? { periodTo: 'The period ends before it begins.' } : {}
}

function columnsOf(form: EditForm): EvidenceColumnsView {
  return {
    indicators: [...form.indicators],
    summary: form.summary.trim(),
    difference: form.difference.trim(),
    periodFrom: form.periodFrom || null,
    periodTo: form.periodTo || null,
    contributedBy: (form.contributedBy || null) as EvidenceColumnsView['contributedBy'],
  }
}
