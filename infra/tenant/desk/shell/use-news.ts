import { useEffect, useState } from 'react'
import { useCalendar, useChannel, useChat } from '../api/use-tenant.ts'
import type { Pane } from '../link/place.ts'

/** How many things came to a pane since it was last looked at. */
export type News = Partial<Record<Pane, number>>

const useSince = (key: string, total: number | undefined, looking: boolean): number => {
  const [seen, setSeen] = useState<Record<string, number>>({})
  const before = seen[key]
  useEffect(() => {
    if (total !== undefined && (looking || before === undefined || before > total) && before !== total) {
      setSeen((all) => ({ ...all, [key]: total }))
    }
  }, [key, total, looking, before])
  return total === undefined || before === undefined || looking ? 0 : Math.max(0, total - before)
}

export const useNews = (pane: Pane, channelId: string, person: string): News => {
  const channel = useChannel(channelId, person).data?.reduce((sum, { edits }) => sum + 1 + (edits ?? 0), 0)
  const chat = useChat(person).data?.length
  const calendar = useCalendar().data?.length
  return {
    channel: useSince('channel', channel, pane === 'channel'),
    chat: useSince(`chat ${person}`, chat, pane === 'chat'),
    calendar: useSince('calendar', calendar, pane === 'calendar'),
  }
}
