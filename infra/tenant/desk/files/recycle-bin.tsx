import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer, Spinner } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { sayProblem } from '../api/problem.ts'
import { readRecycleBin } from '../api/tenant.ts'
import { EmptyState } from '../shell/empty-state.tsx'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { useKeepFocus } from '../shell/use-keep-focus.ts'
import { inLondon, sayMoment } from '../time/london.ts'
import { useDetailsStyles } from './details-styles.ts'
import { restoreItem } from './drive.ts'
import { useDrive } from './use-drive.ts'

/** What was deleted, newest first, each with the way back. */
export const RecycleBin = ({ close }: { close: () => void }) => {
  const styles = useDetailsStyles()
  const drive = useDrive()
  const queries = useQueryClient()
  const body = useKeepFocus<HTMLDivElement>()
  const bin = useQuery({ queryKey: ['recycle-bin', drive.id], queryFn: () => readRecycleBin(drive.id) })
  const restoring = useMutation({
    mutationFn: (item: string) => restoreItem(drive, item),
    onSettled: () => queries.invalidateQueries(),
  })
  return (
    <OverlayDrawer open position="end" className={styles.drawer} onOpenChange={(_event, { open }) => !open && close()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={<Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={close} />}
        >
          Recycle bin
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <div className={styles.bin} ref={body} tabIndex={-1}>
          {bin.isPending && <Spinner size="tiny" label="Reading the recycle bin" />}
          {bin.isLoadingError && <ProblemBar title="The recycle bin cannot be read" text={sayProblem(bin.error)} />}
          {restoring.error && <ProblemBar title="It was not restored" text={sayProblem(restoring.error)} />}
          {bin.data?.length === 0 && (
            <EmptyState title="The recycle bin is empty">What is deleted stays here for 93 days.</EmptyState>
          )}
          <ol className={styles.versions}>
            {bin.data?.map(({ id, name, from, deleted, by }) => (
              <li key={id} className={styles.version}>
                <span className={styles.value}>
                  {name}
                  <span className={styles.small}>{`from ${from}, deleted by ${by}`}</span>
                  <span className={styles.small}>{sayMoment(inLondon(deleted))}</span>
                </span>
                <Button
                  size="small"
                  disabledFocusable={restoring.isPending}
                  aria-label={`Restore ${name}`}
                  onClick={() => restoring.mutate(id)}
                >
                  Restore
                </Button>
              </li>
            ))}
          </ol>
        </div>
      </DrawerBody>
    </OverlayDrawer>
  )
}
