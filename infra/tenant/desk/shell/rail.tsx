import { CounterBadge, mergeClasses } from '@fluentui/react-components'
import {
  BoardRegular,
  CalendarLtrRegular,
  ChatRegular,
  type FluentIcon,
  FolderRegular,
  PeopleCommunityRegular,
} from '@fluentui/react-icons'
import type { DeskInfo } from '../api/shapes.ts'
import { useDesk } from '../link/desk-context.ts'
import { type Pane, type Place, writePlace } from '../link/place.ts'
import { Mark } from './mark.tsx'
import { useRailStyles } from './rail-styles.ts'
import type { News } from './use-news.ts'

const entriesOf = ({ app }: DeskInfo): { place: Place; name: string; icon: FluentIcon }[] => [
  { place: { pane: 'channel' }, name: 'Team channel', icon: PeopleCommunityRegular },
  { place: { pane: 'chat' }, name: 'Chat', icon: ChatRegular },
  { place: { pane: 'files', path: [] }, name: 'Files', icon: FolderRegular },
  { place: { pane: 'calendar' }, name: 'Calendar', icon: CalendarLtrRegular },
  { place: { pane: 'tab' }, name: `${app.tabName ?? app.name} tab`, icon: BoardRegular },
]

export const Rail = ({ place, news }: { place: Place; news: News }) => {
  const styles = useRailStyles()
  const { info } = useDesk()
  return (
    <nav className={styles.root} aria-label="Desk">
      <div className={styles.brand}>
        <Mark />
        <span className={styles.brandText}>
          <span className={styles.title}>The desk</span>
          <span className={styles.team}>{info.team.name}</span>
        </span>
      </div>
      <ul className={styles.list}>
        {entriesOf(info).map((entry) => (
          <li key={entry.name} className={styles.item}>
            <RailLink {...entry} current={entry.place.pane === place.pane} fresh={news[entry.place.pane] ?? 0} />
          </li>
        ))}
      </ul>
      <p className={styles.foot}>A stand-in for Microsoft 365, on this computer alone. Everybody here is made up.</p>
    </nav>
  )
}

interface LinkProps {
  place: Place & { pane: Pane }
  name: string
  icon: FluentIcon
  current: boolean
  fresh: number
}

const RailLink = ({ place, name, icon: Icon, current, fresh }: LinkProps) => {
  const styles = useRailStyles()
  return (
    <a
      href={writePlace(place)}
      className={mergeClasses(styles.link, current && styles.current)}
      aria-current={current ? 'page' : undefined}
      aria-label={fresh > 0 ? `${name}, ${fresh} new` : name}
    >
      <Icon className={styles.icon} aria-hidden />
      <span className={styles.label}>{name}</span>
      {fresh > 0 && <CounterBadge className={styles.badge} count={fresh} size="small" aria-hidden />}
    </a>
  )
}
