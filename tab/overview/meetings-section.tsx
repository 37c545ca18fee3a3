import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Overview } from '../../src/contract/overview.ts'
import { EmptyNote } from '../shell/empty-note.tsx'
import { Section } from '../shell/section.tsx'
import { MeetingRow } from './meeting-row.tsx'
import { useMeetingStyles } from './meeting-styles.ts'
import { MoveDialog } from './move-dialog.tsx'

const EMPTY =
  'No meetings yet. Waymark books the partnership meetings in the organiser’s calendar once the coordinator has agreed to it.'

/** Meetings from this week on; those before are one press away. */
export function MeetingsSection({ overview: { meetings, week } }: { overview: Overview }) {
  const styles = useMeetingStyles()
  const [all, showAll] = useState(false)
  const [moving, setMoving] = useState<Overview['meetings'][number] | null>(null)
  const now = week.number ?? 0
  const coming = meetings.filter((meeting) => meeting.week >= now)
  return (
    <Section title="Meetings">
      {meetings.length === 0 && <EmptyNote>{EMPTY}</EmptyNote>}
      <ul className={styles.list} aria-label="Meetings">
        {(all ? meetings : coming).map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} past={meeting.week < now} onMove={() => setMoving(meeting)} />
        ))}
      </ul>
      {moving?.movable && <MoveDialog meeting={moving} from={moving.movable} onClose={() => setMoving(null)} />}
      {coming.length < meetings.length && (
        <Button className={styles.more} appearance="subtle" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? 'Only those to come' : `All ${meetings.length} meetings`}
        </Button>
      )}
    </Section>
  )
}
