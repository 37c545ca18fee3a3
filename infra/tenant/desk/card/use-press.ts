import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Message, Pressed } from '../api/shapes.ts'
import { pressCard, submitDialog } from '../api/tenant.ts'
import { useShowOutcome } from '../dialog/dialog-context.ts'
import { useDesk } from '../link/desk-context.ts'
import type { Press } from './draw-card.ts'

/** Carries out a press on a message's card as the person whose eyes are looked through. */
export const usePress = ({ id }: Message) => {
  const { person, openLink } = useDesk()
  const queries = useQueryClient()
  const show = useShowOutcome()
  const showDialog = (heard: Pressed[]): void => {
    const outcome = heard.find(({ dialog, message }) => dialog !== undefined || message !== undefined)
    if (outcome) show({ outcome, where: {}, submit: (data) => submitDialog(person.id, id, data) })
  }
  const action = useMutation({
    mutationFn: (press: Exclude<Press, { does: 'open' }>): Promise<Pressed[]> => {
      const verb = press.does === 'execute' ? { verb: press.verb } : {}
      return pressCard({ person: person.id, messageId: id, data: press.data, ...verb })
    },
    onSuccess: showDialog,
    onSettled: () => queries.invalidateQueries(),
  })
  const press = (pressed: Press): void => {
    if (pressed.does === 'open') openLink(pressed.url)
    else if (!action.isPending) action.mutate(pressed)
  }
  /** What the presser alone was told: a line to be read beside the card. */
  const said = action.data?.find((heard) => heard.id === id && heard.text !== undefined)?.text
  return { press, busy: action.isPending, error: action.error, said }
}
