import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer, Spinner } from '@fluentui/react-components'
import { ArrowDownloadRegular, DismissRegular } from '@fluentui/react-icons'
import { sayProblem } from '../api/problem.ts'
import type { DriveItem } from '../api/shapes.ts'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { useKeepFocus } from '../shell/use-keep-focus.ts'
import { CheckOut } from './check-out.tsx'
import { ColumnForm } from './column-form.tsx'
import { useDetailsStyles } from './details-styles.ts'
import { sayChanged, sayChanger, saySize } from './say-item.ts'
import { useDetails } from './use-details.ts'
import { useDownload } from './use-download.ts'
import { VersionList } from './version-list.tsx'

/** What is known of one item, at the side of its folder, and what can be changed of it. */
export const ItemDetails = ({ path, close }: { path: string[]; close: () => void }) => {
  const styles = useDetailsStyles()
  const details = useDetails(path)
  const { item, fields } = details.data ?? {}
  const body = useKeepFocus<HTMLDivElement>()
  return (
    <OverlayDrawer open position="end" className={styles.drawer} onOpenChange={(_event, { open }) => !open && close()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          className={styles.title}
          action={<Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={close} />}
        >
          {path.at(-1)}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <div className={styles.body} ref={body} tabIndex={-1}>
          {details.isPending && <Spinner size="tiny" label="Reading the details" />}
          {details.isLoadingError && <ProblemBar title="This cannot be shown" text={sayProblem(details.error)} />}
          {item && <Facts item={item} />}
          {item && <ColumnForm key={item.id} item={item} fields={fields ?? {}} />}
          {item?.file && <VersionList item={item} />}
        </div>
      </DrawerBody>
    </OverlayDrawer>
  )
}

const Facts = ({ item }: { item: DriveItem }) => {
  const styles = useDetailsStyles()
  const download = useDownload()
  const facts = [
    ['Size', saySize(item)],
    ['Changed', sayChanged(item)],
    ['By', sayChanger(item)],
  ] as const
  return (
    <div className={styles.section}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => [
          <dt key={name} className={styles.term}>
            {name}
          </dt>,
          <dd key={`${name} value`} className={styles.value}>
            {value || 'not known'}
          </dd>,
        ])}
      </dl>
      {item.file && (
        <CheckOut item={item}>
          <Button size="small" icon={<ArrowDownloadRegular />} onClick={() => void download(item)}>
            Download
          </Button>
        </CheckOut>
      )}
    </div>
  )
}
