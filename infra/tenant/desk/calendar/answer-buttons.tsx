import { ToggleButton } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sayProblem } from '../api/problem.ts'
import type { Answer, CalendarEvent } from '../api/shapes.ts'
import { answerEvent } from '../api/tenant.ts'
import { useDesk } from '../link/desk-context.ts'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { useEventStyles } from './event-styles.ts'

const answers: { response: Answer; name: string }[] = [
  { response: 'accepted', name: 'Accept' },
  { response: 'tentativelyAccepted', name: 'Perhaps' },
  { response: 'declined', name: 'Decline' },
]

/** Shown only to somebody who is asked; whoever asks has no answer to give. */
export const AnswerButtons = ({ event }: { event: CalendarEvent }) => {
  const styles = useEventStyles()
  const { person } = useDesk()
  const queries = useQueryClient()
  const answering = useMutation({
    mutationFn: (response: Answer) => answerEvent(event.id, person.id, response),
    onSettled: () => queries.invalidateQueries({ queryKey: ['calendar'] }),
  })
  const own = event.attendees?.find(({ emailAddress }) => emailAddress.name === person.name)
  if (own === undefined || own.emailAddress.address === event.organizer?.emailAddress.address) return null
  return (
    <>
      <fieldset className={styles.answers}>
        <legend className={styles.legend}>Answer as {person.name}</legend>
        {answers.map(({ response, name }) => (
          <ToggleButton
            key={response}
            size="small"
            checked={own.status?.response === response}
            disabledFocusable={answering.isPending}
            onClick={() => answering.mutate(response)}
          >
            {name}
          </ToggleButton>
        ))}
      </fieldset>
      {answering.error && <ProblemBar title="The answer was not taken" text={sayProblem(answering.error)} />}
    </>
  )
}
