import { Button, ToggleButton } from '@fluentui/react-components'
import { PersonRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Overview } from '../../src/contract/overview.ts'
import { AddReturnButton } from '../add-return/add-return-button.tsx'
import { Section } from '../shell/section.tsx'
import { pickReturns, type ReturnsFilter } from './pick-returns.ts'
import { useReturnsStyles } from './returns-styles.ts'
import { ReturnsTable } from './returns-table.tsx'

/** Everything that is handed in; of a long list the next ones are in sight. */
export function ReturnsSection({ overview }: { overview: Overview }) {
  const styles = useReturnsStyles()
  const [filter, setFilter] = useState<ReturnsFilter>({ mine: false, all: false })
  const { shown, total } = pickReturns(overview.returns, filter, overview.week.number)
  const mine = (
    <ToggleButton
      appearance="subtle"
      icon={<PersonRegular />}
      checked={filter.mine}
      onClick={() => setFilter({ ...filter, mine: !filter.mine })}
    >
      Only mine
    </ToggleButton>
  )
  return (
    <Section
      title="Returns"
      aside={
        <span>
          {overview.me.role === 'coordinator' && <AddReturnButton />}
          {mine}
        </span>
      }
    >
      <ReturnsTable returns={shown} week={overview.week.number} empty={filter.mine ? MINE_EMPTY : EMPTY} />
      {(shown.length < total || filter.all) && (
        <Button
          className={styles.more}
          appearance="subtle"
          aria-expanded={filter.all}
          onClick={() => setFilter({ ...filter, all: !filter.all })}
        >
          {filter.all ? 'Only the next ones' : `All ${total} returns`}
        </Button>
      )}
    </Section>
  )
}

const EMPTY = 'The programme asks for no return. One appears here when the coordinator adds it.'
const MINE_EMPTY = 'No return is yours. You get one when you take it, or when the coordinator gives you its seat.'
