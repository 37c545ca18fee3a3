import { ArrowCircleRightFilled, CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons'
import type { Phase } from './phase-words.ts'
import { useRouteMapStyles } from './route-map-styles.ts'

const MARKS = { past: CheckmarkCircleFilled, now: ArrowCircleRightFilled, ahead: CircleRegular } as const

/** On a phone, where the line is not drawn, it stands before the phase's name. */
export function PhaseMark({ state }: Pick<Phase, 'state'>) {
  const styles = useRouteMapStyles()
  const Mark = MARKS[state]
  return <Mark className={styles.mark} aria-hidden />
}
