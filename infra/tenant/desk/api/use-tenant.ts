import { useQuery } from '@tanstack/react-query'
import { useConnection } from './live.ts'
import { readCalendar, readChannel, readChat, readClock, readDesk, readPeople, readTyping } from './tenant.ts'

/** Milliseconds between two looks while the tenant's own news does not come. */
const lookEvery = 3000

export const useLookAgain = (): number | false => (useConnection() === 'open' ? false : lookEvery)

export const useDeskInfo = () => useQuery({ queryKey: ['desk'], queryFn: readDesk, staleTime: Infinity })
export const usePeople = () => useQuery({ queryKey: ['people'], queryFn: readPeople, staleTime: Infinity })
export const useClock = () => useQuery({ queryKey: ['clock'], queryFn: readClock, refetchInterval: useLookAgain() })
export const useChannel = (channel: string, person: string) =>
  useQuery({
    queryKey: ['channel', channel, person],
    queryFn: () => readChannel(channel, person),
    refetchInterval: useLookAgain(),
  })
export const useCalendar = () =>
  useQuery({ queryKey: ['calendar'], queryFn: readCalendar, refetchInterval: useLookAgain() })
export const useChat = (person: string) =>
  useQuery({ queryKey: ['chat', person], queryFn: () => readChat(person), refetchInterval: useLookAgain() })
/** It ends by itself, of which no news comes. */
export const useTyping = (person: string) =>
  useQuery({
    queryKey: ['typing', person],
    queryFn: () => readTyping(person),
    refetchInterval: ({ state }) => state.data?.typing === true && 1000,
  })
