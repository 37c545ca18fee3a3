import { useState } from 'react'
import type { DeskInfo, Person } from '../api/shapes.ts'
import { useNewsStream } from '../api/use-news-stream.ts'
import { type Asked, DialogProvider } from '../dialog/dialog-context.ts'
import { OutcomeDialog } from '../dialog/outcome-dialog.tsx'
import { DeskProvider } from '../link/desk-context.ts'
import { useOpenLink } from '../link/use-open-link.ts'
import { goTo, usePlace } from '../link/use-place.ts'
import type { ThemeName } from '../theme/themes.ts'
import { useWind } from '../time/use-wind.ts'
import { ConnectionNote } from './connection-note.tsx'
import { useDeskPageStyles } from './desk-page-styles.ts'
import { LinkNote } from './link-note.tsx'
import { PaneView } from './pane-view.tsx'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import { useEyes } from './use-eyes.ts'
import { useNews } from './use-news.ts'
import { WindNote } from './wind-note.tsx'

interface Props {
  info: DeskInfo
  people: Person[]
  theme: ThemeName
  setTheme: (theme: ThemeName) => void
}

export const DeskPage = ({ info, people, theme, setTheme }: Props) => {
  const styles = useDeskPageStyles()
  const place = usePlace()
  const [person, setPerson] = useEyes(people)
  const winding = useWind(info.team.channel.id, people)
  const news = useNews(place.pane, info.team.channel.id, person.id)
  const [note, setNote] = useState<string>()
  const [asked, setAsked] = useState<Asked>()
  const lookInto = (chatOf: string): void => {
    setPerson(chatOf)
    goTo({ pane: 'chat' })
  }
  useNewsStream()
  const openLink = useOpenLink(info, person.id, setNote)
  return (
    <DeskProvider value={{ info, people, person, theme, openLink }}>
      <div className={styles.root}>
        <Rail place={place} news={news} />
        <div className={styles.page}>
          <TopBar person={person} setPerson={setPerson} theme={theme} setTheme={setTheme} winding={winding} />
          <ConnectionNote />
          <WindNote winding={winding} lookAs={lookInto} />
          <LinkNote text={note} dismiss={() => setNote(undefined)} />
          <main className={styles.pane} id="pane" tabIndex={-1}>
            <DialogProvider value={setAsked}>
              <PaneView place={place} />
            </DialogProvider>
          </main>
        </div>
        {asked && <OutcomeDialog asked={asked} show={setAsked} />}
      </div>
    </DeskProvider>
  )
}
