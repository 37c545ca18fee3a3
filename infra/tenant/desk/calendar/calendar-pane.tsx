import { Spinner, Switch } from '@fluentui/react-components'
import { useState } from 'react'
import { sayProblem } from '../api/problem.ts'
import { useCalendar } from '../api/use-tenant.ts'
import { EmptyState } from '../shell/empty-state.tsx'
import { PaneHead } from '../shell/pane-head.tsx'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { useNow } from '../time/use-now.ts'
import { makeAgenda, splitPast } from './agenda.ts'
import { AgendaWeekView } from './agenda-week.tsx'
import { useCalendarStyles } from './calendar-styles.ts'

export const CalendarPane = () => {
  const styles = useCalendarStyles()
  const calendar = useCalendar()
  const now = useNow()
  const [showPast, setShowPast] = useState(false)
  const events = calendar.data ?? []
  const { past, coming } = now === undefined ? { past: [], coming: events } : splitPast(events, now)
  const shown = showPast ? events : coming
  return (
    <div className={styles.root}>
      <PaneHead title="Calendar" about="Times in London">
        {past.length > 0 && (
          <Switch
            label={`Show ${past.length} past`}
            checked={showPast}
            onChange={(_event, { checked }) => setShowPast(checked)}
          />
        )}
      </PaneHead>
      {calendar.isLoadingError && <ProblemBar title="The calendar cannot be read" text={sayProblem(calendar.error)} />}
      {calendar.isPending && <Spinner label="Reading the calendar" />}
      {calendar.data && shown.length === 0 && (
        <EmptyState title={past.length > 0 ? 'Nothing more is booked' : 'Nothing is booked yet'}>
          Meetings that are booked for people of this tenant appear here, with who said yes.
        </EmptyState>
      )}
      {makeAgenda(shown).map((week) => (
        <AgendaWeekView key={week.monday} week={week} />
      ))}
    </div>
  )
}
