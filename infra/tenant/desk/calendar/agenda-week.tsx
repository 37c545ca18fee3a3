import { Temporal } from 'temporal-polyfill'
import { sayPlainDay } from '../time/london.ts'
import type { AgendaWeek } from './agenda.ts'
import { useCalendarStyles } from './calendar-styles.ts'
import { EventView } from './event-view.tsx'

export const AgendaWeekView = ({ week }: { week: AgendaWeek }) => {
  const styles = useCalendarStyles()
  return (
    <section className={styles.week} aria-label={`Week of ${sayPlainDay(Temporal.PlainDate.from(week.monday))}`}>
      <p className={styles.weekName}>Week of {sayPlainDay(Temporal.PlainDate.from(week.monday))}</p>
      {week.days.map(({ day, events }) => (
        <div key={day} className={styles.day}>
          <h2 className={styles.dayName}>{sayPlainDay(Temporal.PlainDate.from(day))}</h2>
          {events.map((event) => (
            <EventView key={event.id} event={event} />
          ))}
        </div>
      ))}
    </section>
  )
}
