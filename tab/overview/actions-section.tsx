import type { Overview } from '../../src/contract/overview.ts'
import { ItemList } from '../item/item-list.tsx'
import { Section } from '../shell/section.tsx'

const EMPTY =
  'The programme names no action for this week. The next ones appear here by themselves on the Monday of their week.'

export function ActionsSection({ actions }: Pick<Overview, 'actions'>) {
  return (
    <Section title="This week’s actions">
      <ItemList label="This week’s actions" items={actions} empty={EMPTY} />
    </Section>
  )
}
