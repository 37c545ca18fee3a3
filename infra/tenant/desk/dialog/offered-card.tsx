import { Button, DialogActions } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sayProblem } from '../api/problem.ts'
import type { Result } from '../api/shapes.ts'
import { sendResult, type Where } from '../api/tenant.ts'
import { CardView } from '../card/card-view.tsx'
import { useDesk } from '../link/desk-context.ts'
import { ProblemBar } from '../shell/problem-bar.tsx'

interface Props {
  result: Result | undefined
  where: Where
  close: () => void
}

/** A card that came of an action: it is the person who sends it, or not. */
export const OfferedCard = ({ result, where, close }: Props) => {
  const { person } = useDesk()
  const queries = useQueryClient()
  const sending = useMutation({
    mutationFn: (card: Result) => sendResult(person.id, { result: card, ...where }),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries(),
  })
  if (result === undefined) return <p>Nothing came of it.</p>
  return (
    <>
      <CardView content={result.content} press={() => undefined} busy={sending.isPending} />
      {sending.error && <ProblemBar title="The card was not sent" text={sayProblem(sending.error)} />}
      <DialogActions>
        <Button onClick={close}>Discard</Button>
        <Button appearance="primary" disabledFocusable={sending.isPending} onClick={() => sending.mutate(result)}>
          Send
        </Button>
      </DialogActions>
    </>
  )
}
