import { Tab, TabList } from '@fluentui/react-components'
import { useState } from 'react'
import type { Overview } from '../../src/contract/overview.ts'
import { useArrivalFocus } from '../place/use-arrival-focus.ts'
import { useFrameStyles } from '../shell/frame-styles.ts'
import { TroubleBars } from '../shell/trouble-bars.tsx'
import { ALL } from './evidence-filter.ts'
import { EvidenceList } from './evidence-list.tsx'
import { useEvidencePageStyles } from './evidence-page-styles.ts'

const VIEWS = { list: 'List' } as const
type View = keyof typeof VIEWS

/** The evidence log: what there is by indicator, what it lacks, and what is handed in of it. */
export function EvidencePage({ overview }: { overview: Overview }) {
  const frame = useFrameStyles()
  const styles = useEvidencePageStyles()
  const heading = useArrivalFocus()
  const [view, setView] = useState<View>('list')
  const [shown, setShown] = useState(ALL)
  return (
    <main className={frame.page}>
      <title>Evidence</title>
      <TroubleBars overview={overview} />
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        Evidence log
      </h1>
      <TabList
        className={styles.views}
        selectedValue={view}
        onTabSelect={(_event, { value }) => setView(value as View)}
      >
        {Object.entries(VIEWS).map(([value, title]) => (
          <Tab key={value} value={value}>
            {title}
          </Tab>
        ))}
      </TabList>
      {view === 'list' && <EvidenceList shown={shown} nowInWords={overview.nowInWords} onShow={setShown} />}
    </main>
  )
}
