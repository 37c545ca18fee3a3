import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer, Spinner } from '@fluentui/react-components'
import { ArrowDownloadRegular, DismissRegular } from '@fluentui/react-icons'
import { sayProblem } from '../api/problem.ts'
import type { DriveItem } from '../api/shapes.ts'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { ownColumns } from './columns.ts'
import { useDetailsStyles } from './details-styles.ts'
import { sayChanged, sayChanger, saySize } from './say-item.ts'
import { useDetails } from './use-details.ts'
import { useDownload } from './use-download.ts'

/** What is known of one item, at the side of its folder. */
export const ItemDetails = ({ path, close }: { path: string[]; close: () => void }) => {
  const styles = useDetailsStyles()
  const details = useDetails(path)
  const download = useDownload()
  const { item, fields } = details.data ?? {}
  return (
    <OverlayDrawer open position="end" onOpenChange={(_event, { open }) => !open && close()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          className={styles.title}
          action={<Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={close} />}
        >
          {path.at(-1)}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        {details.isPending && <Spinner size="tiny" label="Reading the columns" />}
        {details.error && <ProblemBar title="This cannot be shown" text={sayProblem(details.error)} />}
        {item && <Facts facts={[...plainFacts(item), ...ownColumns(fields ?? {})]} />}
        {item?.file && (
          <Button icon={<ArrowDownloadRegular />} onClick={() => void download(item)}>
            Download
          </Button>
        )}
      </DrawerBody>
    </OverlayDrawer>
  )
}

type Fact = [name: string, value: string]

const plainFacts = (item: DriveItem): Fact[] => [
  ['Size', saySize(item)],
  ['Changed', sayChanged(item)],
  ['By', sayChanger(item)],
]

const Facts = ({ facts }: { facts: Fact[] }) => {
  const styles = useDetailsStyles()
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className={styles.term}>{name}</dt>
          <dd className={styles.value}>{value || 'none'}</dd>
        </div>
      ))}
    </dl>
  )
}
