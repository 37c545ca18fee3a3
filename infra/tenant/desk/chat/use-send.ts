import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sendChat } from '../api/tenant.ts'
import { useDesk } from '../link/desk-context.ts'

export const useSend = () => {
  const { person } = useDesk()
  const queries = useQueryClient()
  const sending = useMutation({
    mutationFn: (text: string) => sendChat(person.id, text),
    onSettled: () => queries.invalidateQueries(),
  })
  return { send: sending.mutate, busy: sending.isPending, error: sending.error }
}
