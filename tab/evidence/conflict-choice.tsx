import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { EvidenceConflict } from '../../src/contract/evidence.ts'
import { FailureBar } from '../shell/failure-bar.tsx'
import { useConflictStyles } from './conflict-styles.ts'
import { newKey, useEvidenceDeed } from './use-evidence-deed.ts'

interface ConflictChoiceProps {
  conflict: EvidenceConflict
  mayChoose: boolean
  onSettled: () => void
}

/** Two changed the same column: both values side by side, until somebody chooses. */
export function ConflictChoice({ conflict, mayChoose, onSettled }: ConflictChoiceProps) {
  const styles = useConflictStyles()
  const [key] = useState(newKey)
  const deed = useEvidenceDeed()
  const { change, title, ours, by, theirs, shown } = conflict
  const choose = (keep: 'ours' | 'theirs') =>
    deed.mutate({ path: 'choices', body: { key, change, keep, shown } }, { onSuccess: onSettled })
  const side = (keep: 'ours' | 'theirs', who: string, value: string) => (
    <div className={styles.side}>
      <p className={styles.who}>{who}</p>
      <p className={styles.value}>{value}</p>
      {mayChoose && (
        <Button
          disabledFocusable={deed.isPending}
          aria-label={`${title}: keep this, ${who}: ${value}`}
          onClick={() => choose(keep)}
        >
          Keep this
        </Button>
      )}
    </div>
  )
  return (
    <section className={styles.root} aria-label={`${title}: two values`}>
      <p className={styles.title}>{`${title}: changed by two at once. Both are kept until somebody chooses.`}</p>
      {deed.error && <FailureBar error={deed.error} />}
      <div className={styles.sides}>
        {side('ours', `${by} wrote`, ours)}
        {side('theirs', 'The library has', theirs)}
      </div>
    </section>
  )
}
