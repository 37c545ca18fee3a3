import { progressOf } from './phase-words.ts'
import type { RouteProps } from './route-map.tsx'
import { RouteTableRow } from './route-table-row.tsx'
import { useRouteTableStyles } from './route-table-styles.ts'

/** The same route, week by week. */
export function RouteTable({ phases, stops, week }: RouteProps) {
  const styles = useRouteTableStyles()
  return (
    <table className={styles.root}>
      <caption className={styles.caption}>Weeks with a return or a meeting</caption>
      <thead>
        <tr>
          <th scope="col">Week</th>
          <th scope="col">What and how it stands</th>
        </tr>
      </thead>
      {phases.map((phase) => (
        <tbody key={phase.from}>
          <tr>
            <th scope="rowgroup" colSpan={2} className={styles.phase}>
              {phase.title}
              <span className={styles.progress}>{progressOf(phase)}</span>
            </th>
          </tr>
          {stops
            .filter((stop) => stop.week >= phase.from && stop.week <= phase.to)
            .map((stop) => (
              <RouteTableRow key={stop.week} stop={stop} now={stop.week === week} />
            ))}
        </tbody>
      ))}
    </table>
  )
}
