import { Button } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { sayProblem } from '../api/problem.ts'
import type { DriveItem } from '../api/shapes.ts'
import { openInOffice } from '../api/tenant.ts'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { useDetailsStyles } from './details-styles.ts'
import { type CheckOutDeed, changeCheckOut, readPublication } from './drive.ts'
import { useDrive } from './use-drive.ts'

const officeFile = /\.(docx|xlsx|pptx)$/i

const deeds = {
  in: [['checkout', 'Check out']],
  out: [
    ['checkin', 'Check in'],
    ['discardCheckout', 'Discard changes'],
  ],
} satisfies Record<string, [CheckOutDeed, string][]>

/** The ways to keep a file to oneself for a while: checking it out, and having it open in Office; `children` stand before them. */
export const CheckOut = ({ item, children }: { item: DriveItem; children: ReactNode }) => {
  const styles = useDetailsStyles()
  const drive = useDrive()
  const queries = useQueryClient()
  const publication = useQuery({
    queryKey: ['details', drive.person, item.id, 'publication'],
    queryFn: async () => (await readPublication(drive, item.id)) ?? null,
  })
  const onSettled = () => queries.invalidateQueries()
  const changing = useMutation({ mutationFn: (deed: CheckOutDeed) => changeCheckOut(drive, item.id, deed), onSettled })
  const opening = useMutation({ mutationFn: () => openInOffice(drive.person, item.id), onSettled })
  const { level, checkedOutBy } = publication.data ?? {}
  const out = level === 'checkout'
  const problem = changing.error ?? opening.error
  return (
    <>
      {out && <p className={styles.value}>{`Checked out by ${checkedOutBy?.user?.displayName ?? 'somebody'}.`}</p>}
      {level === 'draft' && <p className={styles.value}>A draft: not everybody sees it yet.</p>}
      <div className={styles.actions}>
        {children}
        {deeds[out ? 'out' : 'in'].map(([deed, name]) => (
          <Button
            key={deed}
            size="small"
            disabledFocusable={changing.isPending}
            onClick={() => changing.mutate(deed as CheckOutDeed)}
          >
            {name}
          </Button>
        ))}
        {officeFile.test(item.name) && (
          <Button size="small" disabledFocusable={opening.isPending} onClick={() => opening.mutate()}>
            Edit in Office
          </Button>
        )}
      </div>
      <p className={styles.said} role="status">
        {opening.isSuccess && 'It is open in Office: it saves itself every five seconds and is closed after three.'}
      </p>
      {problem && <ProblemBar title="That was refused" text={sayProblem(problem)} />}
    </>
  )
}
