import type { ItemAnswer } from '../../src/contract/item-answer.ts'
import type { Overview } from '../../src/contract/overview.ts'
import { AskedButtons } from '../add-return/asked-buttons.tsx'
import { useArrivalFocus } from '../place/use-arrival-focus.ts'
import { ItemButtons } from './item-buttons.tsx'
import { useItemPageStyles } from './item-page-styles.ts'
import { KIND_WORDS } from './kind-words.ts'
import { StateMark } from './state-mark.tsx'
import { WhenText } from './when-text.tsx'

interface ItemHeadProps {
  answer: ItemAnswer
  week: Overview['week']
}

export function ItemHead({ answer: { item, asked }, week }: ItemHeadProps) {
  const styles = useItemPageStyles()
  const heading = useArrivalFocus()
  return (
    <header className={styles.head}>
      <title>{`${item.title} · Waymark`}</title>
      <div className={styles.words}>
        <p className={styles.kind}>{`${KIND_WORDS[item.kind]} · week ${item.week} of ${week.of}`}</p>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {item.title}
        </h1>
        <StateMark state={item.state} />
        <WhenText item={item} />
      </div>
      <ItemButtons item={item}>{asked?.mayChange && <AskedButtons item={item.id} form={asked.form} />}</ItemButtons>
    </header>
  )
}
