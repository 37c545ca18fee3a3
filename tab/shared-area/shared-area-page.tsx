import type { Overview } from '../../src/contract/overview.ts'
import { AnsweredPage } from '../shell/answered-page.tsx'
import { FindingsSection } from './findings-section.tsx'
import { FoldersSection } from './folders-section.tsx'
import { InspectorsSection } from './inspectors-section.tsx'
import { LookIntro } from './look-intro.tsx'
import { useSharedArea } from './use-shared-area.ts'

/** What the inspection team can open, and what it ought not to. */
export function SharedAreaPage({ overview }: { overview: Overview }) {
  const query = useSharedArea(overview.inspection.id)
  return (
    <AnsweredPage
      title="What inspectors see"
      failed="The shared area could not be loaded"
      overview={overview}
      query={query}
    >
      {(area) => (
        <>
          <LookIntro report={area.report} />
          {area.report && <FindingsSection findings={area.report.findings} />}
          {area.report && <FoldersSection folders={area.report.folders} />}
          {area.report && <InspectorsSection area={area} inspectors={area.report.inspectors} />}
        </>
      )}
    </AnsweredPage>
  )
}
