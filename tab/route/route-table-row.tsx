import { Link } from '@fluentui/react-components'
import { PeopleRegular } from '@fluentui/react-icons'
import { StateMark } from '../item/state-mark.tsx'
import { hashOf } from '../place/place.ts'
import { useRouteTableStyles } from './route-table-styles.ts'
import type { Sight, Stop } from './stops.ts'

export function RouteTableRow({ stop, now }: { stop: Stop; now: boolean }) {
  const styles = useRouteTableStyles()
  return (
    <tr {...(now && { 'aria-current': 'step' as const })}>
      <th scope="row" className={styles.week}>
        {stop.week}
        {now && <span className={styles.now}> now</span>}
      </th>
      <td className={styles.what}>
        <ul className={styles.sights}>
          {stop.sights.map((sight) => (
            <li key={sight.id} className={styles.sight}>
              <Link href={hashOf({ page: 'item', id: sight.id })}>{sight.title}</Link>
              <SightState state={sight.state} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

function SightState({ state }: Pick<Sight, 'state'>) {
  const styles = useRouteTableStyles()
  if (state !== 'meeting') return <StateMark state={state} />
  return (
    <span className={styles.meeting}>
      <PeopleRegular aria-hidden /> meeting
    </span>
  )
}
