import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { CalendarLtrRegular, CalendarQuestionMarkRegular } from '@fluentui/react-icons'
import type { Overview } from '../../src/contract/overview.ts'
import { OutLink } from '../shell/out-link.tsx'
import { useMeetingStyles } from './meeting-styles.ts'

interface MeetingRowProps {
  meeting: Overview['meetings'][number]
  onMove: () => void
  /** Its week is over: there is nothing left to join. */
  past: boolean
}

export function MeetingRow({ meeting, onMove, past }: MeetingRowProps) {
  const { subject, week, joinUrl, movable } = meeting
  const styles = useMeetingStyles()
  const restore = useRestoreFocusTarget()
  const Icon = meeting.booked ? CalendarLtrRegular : CalendarQuestionMarkRegular
  return (
    <li className={styles.row}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.what}>
        <p className={styles.subject}>{subject}</p>
        <p className={styles.when}>{`Week ${week}: ${howItStands(meeting, past)}`}</p>
      </div>
      <div className={styles.deeds}>
        {movable && (
          <Button
            {...restore}
            className={styles.move}
            appearance="subtle"
            onClick={onMove}
            aria-label={`Move ${subject}`}
          >
            Move
          </Button>
        )}
        {joinUrl !== null && !past && (
          <OutLink href={joinUrl} name={`Join ${subject}`}>
            Join
          </OutLink>
        )}
      </div>
    </li>
  )
}

function howItStands({ when, booked, done }: MeetingRowProps['meeting'], past: boolean): string {
  if (done) return booked ? `${when}, done` : 'done'
  return booked || past ? when : `not booked yet, to be held ${when}`
}
