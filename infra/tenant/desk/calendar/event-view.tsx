import { Badge, Button } from '@fluentui/react-components'
import { VideoRegular } from '@fluentui/react-icons'
import type { CalendarEvent } from '../api/shapes.ts'
import { useDesk } from '../link/desk-context.ts'
import { eventInLondon, sayTime } from '../time/london.ts'
import { AnswerButtons } from './answer-buttons.tsx'
import { AttendeeList } from './attendee-list.tsx'
import { useEventStyles } from './event-styles.ts'

/** Without the joining block that a Teams meeting adds below a line of underscores. */
const ownWords = ({ bodyPreview = '' }: CalendarEvent): string => bodyPreview.split(/_{20,}/, 1)[0]?.trim() ?? ''

export const EventView = ({ event }: { event: CalendarEvent }) => {
  const styles = useEventStyles()
  const { openLink } = useDesk()
  const agenda = ownWords(event)
  const joinUrl = event.onlineMeeting?.joinUrl
  const from = sayTime(eventInLondon(event.start))
  const until = sayTime(eventInLondon(event.end))
  return (
    <article className={styles.root}>
      <p className={styles.time}>{`${from} to ${until}`}</p>
      <div className={styles.body}>
        <div className={styles.head}>
          <h3 className={styles.subject}>{event.subject}</h3>
          {event.isCancelled && <Badge color="danger">cancelled</Badge>}
          {joinUrl && (
            <Button size="small" appearance="subtle" icon={<VideoRegular />} onClick={() => openLink(joinUrl)}>
              Teams link
            </Button>
          )}
        </div>
        {event.location?.displayName && <p className={styles.line}>{event.location.displayName}</p>}
        {agenda && <p className={styles.line}>{agenda}</p>}
        <AttendeeList event={event} />
        {!event.isCancelled && <AnswerButtons event={event} />}
      </div>
    </article>
  )
}
