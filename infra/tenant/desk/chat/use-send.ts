import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sendChat, type Where } from '../api/tenant.ts'
import { useDesk } from '../link/desk-context.ts'

/** Writes to the bot as the person, in their chat or, with a mention, in a channel. */
export const useSend = (where: Where = {}) => {
  const { person } = useDesk()
  const queries = useQueryClient()
  const sending = useMutation({
    mutationFn: (text: string) => sendChat(person.id, text, where),
    onSettled: () => queries.invalidateQueries(),
  })
  return { send: sending.mutate, busy: sending.isPending, error: sending.error }
}
