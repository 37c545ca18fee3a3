import { useMutation, useQueryClient } from '@tanstack/react-query'
import { putFile, sendChat, sendResult, type Where } from '../api/tenant.ts'
import { useDesk } from '../link/desk-context.ts'
import type { Composed } from './composed.ts'

/** Writes as the person, in their chat with the bot or in a channel, where it is called by its name. */
export const useSend = (where: Where = {}) => {
  const { person } = useDesk()
  const queries = useQueryClient()
  const sending = useMutation({
    mutationFn: async ({ text, files, result }: Composed): Promise<unknown> => {
      const words = text === '' ? where : { text, ...where }
      if (result !== undefined) return sendResult(person.id, { result, ...words })
      if (files.length === 0) return sendChat(person.id, words)
      return sendChat(person.id, { ...words, files: await Promise.all(files.map((file) => putFile(person.id, file))) })
    },
    onSettled: () => queries.invalidateQueries(),
  })
  return { send: sending.mutate, busy: sending.isPending, error: sending.error }
}
