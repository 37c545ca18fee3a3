import { Button, mergeClasses } from '@fluentui/react-components'
import { ErrorCircleFilled, type FluentIcon, InfoRegular, WarningFilled } from '@fluentui/react-icons'
import type { FoundView } from '../../src/contract/found-view.ts'
import type { ItemView } from '../../src/contract/item-view.ts'
import { useDeedToasts } from '../deeds/use-deed-toasts.tsx'
import { useWish } from '../deeds/use-wish.ts'
import { useFindingsStyles } from './findings-styles.ts'
import type { Tone } from './state-look.ts'
import { useToneStyles } from './tone-styles.ts'

type Finding = FoundView['findings'][number]

const LOOKS: Readonly<Record<Finding['weight'], readonly [FluentIcon, Tone]>> = {
  blocks: [ErrorCircleFilled, 'bad'],
  presses: [WarningFilled, 'warning'],
  remark: [InfoRegular, 'quiet'],
}

export function FindingRow({ finding, item }: { finding: Finding; item: ItemView }) {
  const styles = useFindingsStyles()
  const tones = useToneStyles()
  const [Icon, tone] = LOOKS[finding.weight]
  return (
    <li className={styles.row}>
      <Icon aria-hidden className={mergeClasses(styles.icon, tones[tone])} />
      <div className={styles.words}>
        <p className={styles.line}>{finding.line}</p>
        {finding.move && <MoveButton move={finding.move} item={item} />}
      </div>
    </li>
  )
}

/** Says what the move changes for others before it is made. */
function MoveButton({ move, item }: { move: NonNullable<Finding['move']>; item: ItemView }) {
  const styles = useFindingsStyles()
  const toasts = useDeedToasts()
  const wish = useWish(item)
  const { file, version, what, changes } = move
  const send = (): void => wish.mutate({ type: 'move file', file, version }, { onError: toasts.refuse })
  return (
    <>
      <p className={styles.line}>{what}</p>
      {changes !== null && <p className={styles.changes}>{changes}</p>}
      <Button disabledFocusable={wish.isPending} onClick={send}>
        Move it to its working folder
      </Button>
    </>
  )
}
