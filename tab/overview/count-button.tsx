import { mergeClasses } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular, WarningFilled } from '@fluentui/react-icons'
import { useCountButtonStyles } from './count-button-styles.ts'
import { COUNT_WORDS, type CountKind } from './count-kinds.ts'

interface CountButtonProps {
  kind: CountKind
  count: number
  open: boolean
  listId: string
  onToggle: () => void
}

export function CountButton({ kind, count, open, listId, onToggle }: CountButtonProps) {
  const styles = useCountButtonStyles()
  const Chevron = open ? ChevronUpRegular : ChevronDownRegular
  return (
    <button
      type="button"
      className={mergeClasses(styles.root, open && styles.open)}
      aria-expanded={open}
      aria-controls={listId}
      onClick={onToggle}
    >
      <span className={styles.number}>{count}</span>
      <span className={styles.title}>{COUNT_WORDS[kind].title}</span>
      {kind === 'needsAttention' && count > 0 && <WarningFilled className={styles.alarm} aria-hidden />}
      <Chevron className={styles.chevron} aria-hidden />
    </button>
  )
}
