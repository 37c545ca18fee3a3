import { Field, Input, Select } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons'
import type { EvidenceAnswer } from '../../src/contract/evidence.ts'
import { CONTRIBUTORS } from '../../src/domain/log/log-entry.ts'
import { capitalise } from '../../src/domain/notice/counted.ts'
import type { EvidenceFilter, Shown } from './evidence-filter.ts'
import { useEvidencePageStyles } from './evidence-page-styles.ts'

interface EvidenceFiltersProps {
  shown: Shown
  answer: EvidenceAnswer
  onShow: (shown: Shown) => void
}

/** What is looked for, by choice as a filter has it. */
const LACKS: readonly (readonly [string, string, EvidenceFilter])[] = [
  ['', 'All of it', {}],
  ['attention', 'Needs attention', { state: 'needs attention' }],
  ['drafting', 'Drafting', { state: 'drafting' }],
  ['ready', 'Ready', { state: 'ready' }],
  ['handed in', 'Handed in', { state: 'handed in' }],
  ['choose', 'Somebody has to choose', { state: 'to choose' }],
  ['summary', 'Without a summary', { missing: 'summary' }],
  ['difference', 'Without what difference it made', { missing: 'difference' }],
  ['period', 'Without a period', { missing: 'period' }],
]

export function EvidenceFilters({ shown, answer, onShow }: EvidenceFiltersProps) {
  const styles = useEvidencePageStyles()
  const { filter } = shown
  const set = (some: EvidenceFilter) => onShow({ ...shown, page: 1, filter: { ...filter, ...some } })
  const chosen = LACKS.find(([, , { state, missing }]) => state === filter.state && missing === filter.missing)
  return (
    <search className={styles.filters}>
      <Field label="Search">
        <Input
          type="search"
          contentBefore={<SearchRegular />}
          value={filter.search ?? ''}
          onChange={(_event, { value }) => set({ search: value })}
        />
      </Field>
      <Field label="Quality indicator">
        <Select value={filter.indicator ?? ''} onChange={(_event, { value }) => set({ indicator: value || undefined })}>
          <option value="">All indicators</option>
          {answer.indicators.map(({ number, title, count }) => (
            <option key={number} value={number}>{`${number} ${title} (${count})`}</option>
          ))}
          <option value="none">{`No indicator (${answer.withoutIndicator})`}</option>
        </Select>
      </Field>
      <Field label="Show">
        <Select
          value={chosen?.[0] ?? ''}
          onChange={(_event, { value }) => set({ state: undefined, missing: undefined, ...filterNamed(value) })}
        >
          {LACKS.map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Contributed by">
        <Select
          value={filter.by ?? ''}
          onChange={(_event, { value }) => set({ by: (value || undefined) as EvidenceFilter['by'] })}
        >
          <option value="">Anybody</option>
          {CONTRIBUTORS.map((one) => (
            <option key={one} value={one}>
              {capitalise(one)}
            </option>
          ))}
          <option value="none">Not said</option>
        </Select>
      </Field>
    </search>
  )
}

function filterNamed(name: string): EvidenceFilter {
  return LACKS.find(([value]) => value === name)?.[2] ?? {}
}
