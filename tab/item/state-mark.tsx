import { mergeClasses } from '@fluentui/react-components'
import type { StateView } from '../../src/contract/item-view.ts'
import { STATE_LOOKS } from './state-look.ts'
import { useStateMarkStyles } from './state-mark-styles.ts'
import { useToneStyles } from './tone-styles.ts'

export function StateMark({ state }: { state: StateView }) {
  const styles = useStateMarkStyles()
  const tones = useToneStyles()
  const { Icon, tone } = STATE_LOOKS[state]
  return (
    <span className={mergeClasses(styles.root, tones[tone])}>
      <Icon className={styles.icon} aria-hidden />
      {state}
    </span>
  )
}
