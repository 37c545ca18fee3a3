import { mergeClasses } from '@fluentui/react-components'
import type { FolderState } from '../../src/contract/folders.ts'
import { useStateMarkStyles } from '../item/state-mark-styles.ts'
import { useToneStyles } from '../item/tone-styles.ts'
import { FOLDER_LOOKS } from './folder-look.ts'

export function FolderMark({ state }: { state: FolderState }) {
  const styles = useStateMarkStyles()
  const tones = useToneStyles()
  const { Icon, tone } = FOLDER_LOOKS[state]
  return (
    <span className={mergeClasses(styles.root, tones[tone])}>
      <Icon className={styles.icon} aria-hidden />
      {state}
    </span>
  )
}
