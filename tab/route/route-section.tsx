import { Button } from '@fluentui/react-components'
import { MapRegular, TableRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Overview } from '../../src/contract/overview.ts'
import { Section } from '../shell/section.tsx'
import { RouteMap } from './route-map.tsx'
import { RouteTable } from './route-table.tsx'
import { stopsOf } from './stops.ts'

/** The way through the weeks, as a map or as a table of the same. */
export function RouteSection({ overview }: { overview: Overview }) {
  const [asTable, setAsTable] = useState(false)
  const stops = stopsOf(overview)
  const { phases, week } = overview
  const turn = (
    <Button appearance="subtle" icon={asTable ? <MapRegular /> : <TableRegular />} onClick={() => setAsTable(!asTable)}>
      {asTable ? 'As a map' : 'As a table'}
    </Button>
  )
  return (
    <Section title={`The ${week.of} weeks`} aside={turn}>
      {asTable ? (
        <RouteTable phases={phases} stops={stops} week={week.number} />
      ) : (
        <RouteMap phases={phases} stops={stops} week={week.number} />
      )}
    </Section>
  )
}
