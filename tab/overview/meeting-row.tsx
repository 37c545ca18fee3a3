import { CalendarLtrRegular, CalendarQuestionMarkRegular } from '@fluentui/react-icons'
import type { Overview } from '../../src/contract/overview.ts'
import { OutLink } from '../shell/out-link.tsx'
import { useMeetingStyles } from './meeting-styles.ts'

interface MeetingRowProps {
  meeting: Overview['meetings'][number]
  /** Its week is over: there is nothing left to join. */
  past: boolean
}

export function MeetingRow({ meeting: { subject, week, when, booked, joinUrl }, past }: MeetingRowProps) {
  const styles = useMeetingStyles()
  const Icon = booked ? CalendarLtrRegular : CalendarQuestionMarkRegular
  return (
    <li className={styles.row}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.what}>
        <p className={styles.subject}>{subject}</p>
        <p className={styles.when}>{`Week ${week}: ${booked || past ? when : `not booked yet, to be held ${when}`}`}</p>
      </div>
      <div className={styles.join}>
        {joinUrl !== null && !past && (
          <OutLink href={joinUrl} name={`Join ${subject}`}>
            Join
          </OutLink>
        )}
      </div>
    </li>
  )
}
