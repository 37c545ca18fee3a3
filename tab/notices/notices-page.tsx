import type { Overview } from '../../src/contract/overview.ts'
import { AnsweredPage } from '../shell/answered-page.tsx'
import { ChoicesSection } from './choices-section.tsx'
import { ComingSection } from './coming-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { useNotices } from './use-notices.ts'

/** What Waymark will say within a week, to whom and why; whom it cannot reach; who chose to hear less. */
export function NoticesPage({ overview }: { overview: Overview }) {
  const query = useNotices(overview.inspection.id)
  return (
    <AnsweredPage title="Messages" failed="The messages could not be loaded" overview={overview} query={query}>
      {({ until, days, people, choices }) => (
        <>
          <ComingSection until={until} days={days} />
          <ChoicesSection choices={choices} />
          <PeopleSection people={people} />
        </>
      )}
    </AnsweredPage>
  )
}
