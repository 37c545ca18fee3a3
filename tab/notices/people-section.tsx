import { Button } from '@fluentui/react-components'
import { CheckmarkCircleRegular, ErrorCircleRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { PersonReached } from '../../src/contract/notices.ts'
import { inFigures } from '../../src/domain/notice/counted.ts'
import { EmptyNote } from '../shell/empty-note.tsx'
import { Section } from '../shell/section.tsx'
import { useNoticesStyles } from './notices-styles.ts'

/** Those first whom no message reaches; the others on request. */
export function PeopleSection({ people }: { people: readonly PersonReached[] }) {
  const styles = useNoticesStyles()
  const [all, showAll] = useState(false)
  const lost = people.filter(({ outOfReach }) => outOfReach)
  const others = people.filter(({ outOfReach }) => !outOfReach)
  return (
    <Section title="Who can be reached">
      {people.length === 0 && <EmptyNote>Nobody has a seat in this inspection yet.</EmptyNote>}
      {people.length > 0 && <p className={styles.words}>{sentenceFor(lost.length, people.length)}</p>}
      <ul className={styles.list}>
        {[...lost, ...(all ? others : [])].map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      {others.length > 0 && (
        <Button className={styles.more} appearance="subtle" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? 'Show fewer' : showInWords(others.length, lost.length)}
        </Button>
      )}
    </Section>
  )
}

function PersonRow({ person: { name, seats, guest, outOfReach, reach, muted } }: { person: PersonReached }) {
  const styles = useNoticesStyles()
  return (
    <li className={styles.person}>
      {outOfReach ? (
        <ErrorCircleRegular className={styles.lost} aria-hidden />
      ) : (
        <CheckmarkCircleRegular className={styles.mark} aria-hidden />
      )}
      <div className={styles.said}>
        <p className={styles.what}>{guest ? `${name} (guest)` : name}</p>
        <p className={styles.facts}>{seats.join(', ')}</p>
        <p className={styles.facts}>{muted ? `${reach} Has muted all but warnings and what was missed.` : reach}</p>
      </div>
    </li>
  )
}

/** Where nobody is out of reach, there are none whom they would be others of. */
function showInWords(reached: number, lost: number): string {
  if (lost > 0) return `Show the ${inFigures(reached, 'other')}`
  return reached === 1 ? 'Show who it is' : `Show all ${reached}`
}

function sentenceFor(lost: number, all: number): string {
  if (lost === 0)
    return `Messages reach ${all === 1 ? 'the one person' : `all ${all} people`} with a seat, as far as is known.`
  return `${lost} of ${inFigures(all, 'person', 'people')} with a seat ${lost === 1 ? 'is' : 'are'} not reached.`
}
