import { useMutation, useQueryClient } from '@tanstack/react-query'
import { putFile, sendChat, sendResult, type Where } from '../api/tenant.ts'
import { useDesk } from '../link/desk-context.ts'
import type { Composed } from './composed.ts'

/** Writes as the person, in their chat with the bot or in a channel, where it is called by its name. */
export const useSend = (where: Where = {}) => {
  const { person } = useDesk()
  const queries = useQueryClient()
  const sending = useMutation({
    mutationFn: async ({ text, files, result, mention }: Composed): Promise<unknown> => {
      const words = text === '' ? where : { text, ...where }
      if (result !== undefined) return sendResult(person.id, { result, ...words })
      const ids = await Promise.all(files.map((file) => putFile(person.id, file)))
      return sendChat(person.id, { ...words, mention, ...(ids.length === 0 ? {} : { files: ids }) })
    },
    onSettled: () => queries.invalidateQueries(),
  })
  return { send: sending.mutate, busy: sending.isPending, error: sending.error }
}
