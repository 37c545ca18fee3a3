import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer, Spinner } from '@fluentui/react-components'
import { ArrowDownloadRegular, DismissRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { sayProblem } from '../api/problem.ts'
import type { DriveItem } from '../api/shapes.ts'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { ownColumns } from './columns.ts'
import { useDetailsStyles } from './details-styles.ts'
import { readFields } from './drive.ts'
import { sayChanged, sayChanger, saySize } from './say-item.ts'
import { useDownload } from './use-download.ts'
import { useDrive } from './use-drive.ts'

export const ItemDetails = ({ item, close }: { item: DriveItem; close: () => void }) => {
  const styles = useDetailsStyles()
  const drive = useDrive()
  const download = useDownload()
  const fields = useQuery({ queryKey: ['fields', item.id], queryFn: () => readFields(drive, item.id) })
  const facts: [string, string][] = [
    ['Size', saySize(item)],
    ['Changed', sayChanged(item)],
    ['By', sayChanger(item)],
    ...ownColumns(fields.data ?? {}),
  ]
  return (
    <OverlayDrawer open position="end" onOpenChange={(_event, { open }) => !open && close()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          className={styles.title}
          action={<Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={close} />}
        >
          {item.name}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt className={styles.term}>{name}</dt>
              <dd className={styles.value}>{value || 'none'}</dd>
            </div>
          ))}
        </dl>
        {fields.isPending && <Spinner size="tiny" label="Reading the columns" />}
        {fields.error && <ProblemBar title="The columns cannot be read" text={sayProblem(fields.error)} />}
        {item.file && (
          <Button icon={<ArrowDownloadRegular />} onClick={() => void download(item)}>
            Download
          </Button>
        )}
      </DrawerBody>
    </OverlayDrawer>
  )
}
