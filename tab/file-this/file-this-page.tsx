import { Spinner, Text, Title3 } from '@fluentui/react-components'
import { FailedQuery } from '../shell/failed-query.tsx'
import { FileThisForm } from './file-this-form.tsx'
import { useFileThisStyles } from './file-this-styles.ts'
import { InspectionField } from './inspection-field.tsx'
import { useChosenInspection } from './use-chosen-inspection.ts'
import { useFileThis } from './use-file-this.ts'
import { isOpen, useFiling } from './use-filing.ts'

/** The page of the dialog that "File this" opens on a message. */
export function FileThisPage() {
  const styles = useFileThisStyles()
  const { about, choose } = useChosenInspection(location.search)
  const { inspection } = about
  const query = useFileThis(about)
  const doings = useFiling(inspection ?? '')
  const { data } = query
  if (data === undefined && query.error) return <FailedQuery query={query} title="This could not be loaded" />
  const isHere = data !== undefined && !query.isPlaceholderData
  const isDone = doings.filing.state === 'done'
  return (
    <main className={styles.root}>
      <title>File this · Waymark</title>
      <Title3 as="h1" tabIndex={-1} className={styles.heading}>
        {isDone ? 'It is in its place' : 'Where does it belong?'}
      </Title3>
      {data && inspection !== undefined && !isDone && (
        <InspectionField
          inspections={data.inspections}
          chosen={inspection}
          disabled={!isOpen(doings.filing)}
          onChoose={(id) => {
            doings.startOver()
            choose(id, data.movable?.count ?? 0)
          }}
        />
      )}
      {!isHere && <Spinner size="small" labelPosition="after" label="Looking for its place" />}
      {isHere && !isDone && (
        <Text as="p" className={styles.quiet}>
          {data.partnership}. Nothing is put anywhere until you choose.
        </Text>
      )}
      {isHere && inspection !== undefined && (
        <FileThisForm key={inspection} about={{ ...about, inspection }} answer={data} doings={doings} />
      )}
    </main>
  )
}
