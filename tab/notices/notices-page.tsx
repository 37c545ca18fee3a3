import type { PersonReached } from '../../src/contract/notices.ts'
import type { Overview } from '../../src/contract/overview.ts'
import { AnsweredPage } from '../shell/answered-page.tsx'
import { ChoicesSection } from './choices-section.tsx'
import { ComingSection } from './coming-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { useNotices } from './use-notices.ts'

/** Before all else, if need be: what goes out helps nobody whom it does not reach. */
function someoneIsLost(people: readonly PersonReached[]): boolean {
  return people.some(({ outOfReach }) => outOfReach)
}

/** What Waymark will say within a week, to whom and why; whom it cannot reach; who chose to hear less. */
export function NoticesPage({ overview }: { overview: Overview }) {
  const query = useNotices(overview.inspection.id)
  return (
    <AnsweredPage title="Messages" failed="The messages could not be loaded" overview={overview} query={query}>
      {({ until, days, people, choices }) => (
        <>
          {someoneIsLost(people) && <PeopleSection people={people} />}
          <ComingSection until={until} days={days} />
          <ChoicesSection choices={choices} />
          {!someoneIsLost(people) && <PeopleSection people={people} />}
        </>
      )}
    </AnsweredPage>
  )
}
