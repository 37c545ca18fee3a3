import type { Overview } from '../../src/contract/overview.ts'
import { RouteLegend } from './route-legend.tsx'
import { useRouteMapStyles } from './route-map-styles.ts'
import { RoutePhase } from './route-phase.tsx'
import type { Stop } from './stops.ts'

export interface RouteProps {
  phases: Overview['phases']
  stops: readonly Stop[]
  /** The week we are in; `null` before, after and in a pause. */
  week: number | null
}

/** An ordered list of phases, drawn as one line; a phase is as wide as it has weeks, but never narrower than a word. */
export function RouteMap({ phases, stops, week }: RouteProps) {
  const styles = useRouteMapStyles()
  const columns = phases.map(({ from, to }) => `minmax(min-content, ${to - from + 1}fr)`).join(' ')
  return (
    <>
      <ol className={styles.route} style={{ '--phases': columns } as React.CSSProperties}>
        {phases.map((phase) => (
          <RoutePhase
            key={phase.from}
            phase={phase}
            stops={stops.filter((stop) => stop.week >= phase.from && stop.week <= phase.to)}
            week={week}
          />
        ))}
      </ol>
      <RouteLegend />
    </>
  )
}
