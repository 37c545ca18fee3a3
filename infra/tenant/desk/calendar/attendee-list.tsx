import {
  CheckmarkCircleRegular,
  CircleRegular,
  DismissCircleRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons'
import type { Attendee, CalendarEvent } from '../api/shapes.ts'
import { useEventStyles } from './event-styles.ts'
import { sayAnswer } from './say-answer.ts'

const icons = {
  accepted: CheckmarkCircleRegular,
  organizer: CheckmarkCircleRegular,
  tentativelyAccepted: QuestionCircleRegular,
  declined: DismissCircleRegular,
  none: CircleRegular,
  notResponded: CircleRegular,
}

export const AttendeeList = ({ event }: { event: CalendarEvent }) => {
  const styles = useEventStyles()
  const organizer = event.organizer?.emailAddress
  const isOrganizer = ({ emailAddress }: Attendee) => emailAddress.address === organizer?.address
  const attendees: Attendee[] = [
    ...(organizer ? [{ emailAddress: organizer, status: { response: 'organizer' as const } }] : []),
    ...(event.attendees ?? []).filter((attendee) => !isOrganizer(attendee)),
  ]
  if (attendees.length === 0) return null
  return (
    <ul className={styles.people} aria-label="Who is asked">
      {attendees.map(({ emailAddress, status }) => {
        const Icon = icons[status?.response ?? 'none']
        return (
          <li key={emailAddress.address} className={styles.attendee}>
            <Icon aria-hidden className={styles.icon} />
            <span>
              {emailAddress.name ?? emailAddress.address}
              <span className={styles.answer}>, {sayAnswer(status?.response)}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
