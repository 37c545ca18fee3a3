import { CalendarPane } from '../calendar/calendar-pane.tsx'
import { ChannelPane } from '../channel/channel-pane.tsx'
import { ChatPane } from '../chat/chat-pane.tsx'
import { FilesPane } from '../files/files-pane.tsx'
import { useDesk } from '../link/desk-context.ts'
import type { Place } from '../link/place.ts'
import { TabPane } from '../tab/tab-pane.tsx'

export const PaneView = ({ place }: { place: Place }) => {
  const { person } = useDesk()
  switch (place.pane) {
    case 'channel':
      return <ChannelPane key={person.id} />
    case 'chat':
      return <ChatPane key={person.id} />
    case 'files':
      return <FilesPane key={person.id} path={place.path} chosen={place.chosen} />
    case 'calendar':
      return <CalendarPane />
    case 'tab':
      // A deep link opens the page anew, as Teams does.
      return <TabPane key={`${person.id}/${place.subPage}`} subPage={place.subPage} />
  }
}
