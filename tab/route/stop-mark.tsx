import { mergeClasses } from '@fluentui/react-components'
import { CheckmarkCircleFilled, CircleRegular, DiamondRegular, WarningFilled } from '@fluentui/react-icons'
import { useStopMarkStyles } from './stop-mark-styles.ts'
import type { StopKind } from './stops.ts'

const MARKS = {
  attention: WarningFilled,
  open: CircleRegular,
  settled: CheckmarkCircleFilled,
  meeting: DiamondRegular,
} as const

export function StopMark({ kind }: { kind: StopKind }) {
  const styles = useStopMarkStyles()
  const Mark = MARKS[kind]
  return <Mark className={mergeClasses(styles.root, styles[kind])} aria-hidden />
}
