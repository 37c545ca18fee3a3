import type { Overview } from '../../src/contract/overview.ts'
import { RouteSection } from '../route/route-section.tsx'
import { useFrameStyles } from '../shell/frame-styles.ts'
import { StaleBar } from '../shell/stale-bar.tsx'
import { TroubleBars } from '../shell/trouble-bars.tsx'
import { ActionsSection } from './actions-section.tsx'
import { CountLists } from './count-lists.tsx'
import { MeetingsSection } from './meetings-section.tsx'
import { NextMessage } from './next-message.tsx'
import { PageHead } from './page-head.tsx'
import { ReturnsSection } from './returns-section.tsx'

interface OverviewPageProps {
  overview: Overview
  /** The last answer failed: what is shown is older. */
  failure: Error | null
  onRetry: () => void
  onChoose: (inspection: string) => void
}

export function OverviewPage({ overview, failure, onRetry, onChoose }: OverviewPageProps) {
  const styles = useFrameStyles()
  return (
    <main className={styles.page}>
      <title>Waymark</title>
      {failure && <StaleBar failure={failure} since={overview.nowInWords} onRetry={onRetry} />}
      <TroubleBars overview={overview} />
      <PageHead overview={overview} onChoose={onChoose} />
      <CountLists overview={overview} />
      <RouteSection overview={overview} />
      <ActionsSection actions={overview.actions} />
      <ReturnsSection overview={overview} />
      <MeetingsSection overview={overview} />
      <NextMessage text={overview.nextMessage} />
    </main>
  )
}
