import { mergeClasses } from '@fluentui/react-components'
import { HiddenText } from '../shell/hidden-text.tsx'
import { PhaseMark } from './phase-mark.tsx'
import { PHASE_STATE_WORDS, type Phase, progressOf, weeksOf } from './phase-words.ts'
import { useRouteMapStyles } from './route-map-styles.ts'
import { RouteTrack } from './route-track.tsx'
import type { Stop } from './stops.ts'

interface RoutePhaseProps {
  phase: Phase
  stops: readonly Stop[]
  week: number | null
}

export function RoutePhase({ phase, stops, week }: RoutePhaseProps) {
  const styles = useRouteMapStyles()
  const now = phase.state === 'now'
  return (
    <li
      className={mergeClasses(styles.phase, now && styles.phaseNow)}
      {...(now && { 'aria-current': 'step' as const })}
    >
      <PhaseMark state={phase.state} />
      <span className={styles.title}>
        {phase.title}
        <HiddenText>{`, ${PHASE_STATE_WORDS[phase.state]},`}</HiddenText>
      </span>
      <RouteTrack phase={phase} stops={stops} week={week} />
      <span className={styles.weeks}>
        <span className={styles.weeksWord}>weeks </span>
        {weeksOf(phase)}
      </span>
      <span className={styles.progress}>{progressOf(phase)}</span>
    </li>
  )
}
