import { ToggleButton } from '@fluentui/react-components'
import { useState } from 'react'
import type { Overview } from '../../src/contract/overview.ts'
import { useFrameStyles } from '../shell/frame-styles.ts'
import { HiddenText } from '../shell/hidden-text.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { TroubleBars } from '../shell/trouble-bars.tsx'
import { CoverageView } from './coverage-view.tsx'
import { ALL, type EvidenceFilter } from './evidence-filter.ts'
import { EvidenceList } from './evidence-list.tsx'
import { useEvidencePageStyles } from './evidence-page-styles.ts'
import { HandOutView } from './hand-out-view.tsx'

const VIEWS = { list: 'List', coverage: 'Coverage', 'hand-out': 'Hand in' } as const
type View = keyof typeof VIEWS

/** The evidence log: what there is by indicator, what it lacks, and what is handed in of it. */
export function EvidencePage({ overview }: { overview: Overview }) {
  const frame = useFrameStyles()
  const styles = useEvidencePageStyles()
  const [view, setView] = useState<View>('list')
  const [shown, setShown] = useState(ALL)
  const list = (filter: EvidenceFilter): void => {
    setShown({ ...ALL, filter })
    setView('list')
  }
  return (
    <main className={frame.page}>
      <title>Evidence · Waymark</title>
      <TroubleBars overview={overview} />
      <PageHeading>Evidence log</PageHeading>
      <fieldset className={styles.views}>
        <legend className={styles.legend}>
          <HiddenText>What is shown</HiddenText>
        </legend>
        {(Object.keys(VIEWS) as View[]).map((one) => (
          <ToggleButton key={one} appearance="subtle" checked={view === one} onClick={() => setView(one)}>
            {VIEWS[one]}
          </ToggleButton>
        ))}
      </fieldset>
      {view === 'list' && <EvidenceList shown={shown} nowInWords={overview.nowInWords} onShow={setShown} />}
      {view === 'coverage' && <CoverageView onFilter={list} />}
      {view === 'hand-out' && <HandOutView />}
    </main>
  )
}
