import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Message } from '../api/shapes.ts'
import { pressCard, sendChat } from '../api/tenant.ts'
import { useDesk } from '../link/desk-context.ts'
import type { Press } from './draw-card.ts'

interface Spoken {
  msteams?: { type?: string; value?: string }
}

/** A button of kind `imBack` says its value in the person's name. */
const spokenText = (data: unknown): string | undefined => {
  const { msteams } = (data ?? {}) as Spoken
  return msteams?.type === 'imBack' ? msteams.value : undefined
}

/** Carries out a press on a message's card as the person whose eyes are looked through. */
export const usePress = ({ id }: Message) => {
  const { person, openLink } = useDesk()
  const queries = useQueryClient()
  const action = useMutation({
    mutationFn: (press: Exclude<Press, { does: 'open' }>): Promise<Message[]> => {
      const text = press.does === 'submit' ? spokenText(press.data) : undefined
      if (text !== undefined) return sendChat(person.id, text)
      const verb = press.does === 'execute' ? { verb: press.verb } : {}
      return pressCard({ person: person.id, messageId: id, data: press.data, ...verb })
    },
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
