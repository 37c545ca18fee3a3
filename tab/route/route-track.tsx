import { mergeClasses } from '@fluentui/react-components'
import { HiddenText } from '../shell/hidden-text.tsx'
import type { Phase } from './phase-words.ts'
import { useRouteTrackStyles } from './route-track-styles.ts'
import { StopMark } from './stop-mark.tsx'
import { type Stop, tellStop } from './stops.ts'

interface RouteTrackProps {
  phase: Phase
  stops: readonly Stop[]
  week: number | null
}

/** A phase's piece of the line, a slot a week, with the stops on it and a flag where we are. */
export function RouteTrack({ phase, stops, week }: RouteTrackProps) {
  const styles = useRouteTrackStyles()
  const length = phase.to - phase.from + 1
  const here = week !== null && week >= phase.from && week <= phase.to ? week - phase.from : null
  const gone = phase.state === 'past' ? 1 : here === null ? 0 : (here + 0.5) / length
  return (
    <div className={styles.root}>
      <div className={styles.line} aria-hidden />
      <div className={styles.gone} style={{ width: `${gone * 100}%` }} aria-hidden />
      {here !== null && (
        <span className={styles.now} style={{ left: `${((here + 0.5) / length) * 100}%` }} aria-hidden>
          now
        </span>
      )}
      <ol className={styles.stops}>
        {stops.map((stop) => (
          <li
            key={stop.week}
            className={mergeClasses(styles.stop, stop.week === week && styles.stopNow)}
            style={{ left: `${((stop.week - phase.from + 0.5) / length) * 100}%` }}
            title={tellStop(stop)}
          >
            <StopMark kind={stop.kind} />
            <HiddenText>{tellStop(stop)}</HiddenText>
          </li>
        ))}
      </ol>
    </div>
  )
}
