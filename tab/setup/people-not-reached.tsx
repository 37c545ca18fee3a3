import { PeopleSection } from '../notices/people-section.tsx'
import { useNotices } from '../notices/use-notices.ts'

/** Whoever sets it up can still add them to the team: nothing where all are reached, or where that is not known. */
export function PeopleNotReached({ inspection }: { inspection: string }) {
  const { data } = useNotices(inspection)
  return data?.people.some(({ outOfReach }) => outOfReach) ? <PeopleSection people={data.people} /> : null
}
