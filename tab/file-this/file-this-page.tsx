import { Spinner, Text, Title3 } from '@fluentui/react-components'
import { useMemo } from 'react'
import { FailedQuery } from '../shell/failed-query.tsx'
import { FileThisForm } from './file-this-form.tsx'
import { useFileThisStyles } from './file-this-styles.ts'
import { readAbout } from './read-about.ts'
import { useFileThis } from './use-file-this.ts'

/** The page of the dialog that "File this" opens on a message. */
export function FileThisPage() {
  const styles = useFileThisStyles()
  const about = useMemo(() => readAbout(location.search), [])
  const query = useFileThis(about)
  const { data } = query
  if (data === undefined && query.error) return <FailedQuery query={query} title="This could not be loaded" />
  return (
    <main className={styles.root}>
      <title>File this · Waymark</title>
      <Title3 as="h1" tabIndex={-1} className={styles.heading}>
        Where does it belong?
      </Title3>
      {data === undefined && <Spinner size="small" labelPosition="after" label="Looking for its place" />}
      {data && (
        <Text as="p" className={styles.quiet}>
          {data.partnership}. Nothing is put anywhere until you choose.
        </Text>
      )}
      {data && about.inspection !== undefined && (
        <FileThisForm about={{ ...about, inspection: about.inspection }} answer={data} />
      )}
    </main>
  )
}
