import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Person } from '../api/shapes.ts'
import { windClock } from '../api/tenant.ts'
import { inLondon, sayMoment } from './london.ts'
import { newChats, sayDifference } from './say-difference.ts'
import { takeTally } from './take-tally.ts'

export interface Winding {
  wind: (to: string) => void
  busy: boolean
  /** What the last winding did and into whose chats it sent, or why it failed. */
  outcome: { moment: string; said: string; chats: { person: string; count: number }[] } | undefined
  error: unknown
  dismiss: () => void
}

export const useWind = (channel: string, people: Person[]): Winding => {
  const queries = useQueryClient()
  const winding = useMutation({
    mutationFn: async (to: string) => {
      const before = await takeTally(channel, people)
      const { now } = await windClock(to)
      const after = await takeTally(channel, people)
      return { moment: sayMoment(inLondon(now)), said: sayDifference(before, after), chats: newChats(before, after) }
    },
    onSettled: () => queries.invalidateQueries(),
  })
  return {
    wind: winding.mutate,
    busy: winding.isPending,
    outcome: winding.data,
    error: winding.error,
    dismiss: winding.reset,
  }
}
