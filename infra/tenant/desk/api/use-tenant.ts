import { useQuery } from '@tanstack/react-query'
import { readCalendar, readChannel, readChat, readClock, readDesk, readPeople } from './tenant.ts'

/** How often a thing that changes by itself is asked for, in milliseconds. */
const every = 1500

export const useDeskInfo = () => useQuery({ queryKey: ['desk'], queryFn: readDesk, staleTime: Infinity })
export const usePeople = () => useQuery({ queryKey: ['people'], queryFn: readPeople, staleTime: Infinity })
export const useClock = () => useQuery({ queryKey: ['clock'], queryFn: readClock, refetchInterval: every })
export const useChannel = (channel: string, person: string) =>
  useQuery({
    queryKey: ['channel', channel, person],
    queryFn: () => readChannel(channel, person),
    refetchInterval: every,
  })
export const useCalendar = () => useQuery({ queryKey: ['calendar'], queryFn: readCalendar, refetchInterval: 2 * every })
export const useChat = (person: string) =>
  useQuery({ queryKey: ['chat', person], queryFn: () => readChat(person), refetchInterval: every })
