import { Button } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { sayProblem } from '../api/problem.ts'
import type { DriveItem } from '../api/shapes.ts'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { useDetailsStyles } from './details-styles.ts'
import { type CheckOutDeed, changeCheckOut, readPublication } from './drive.ts'
import { useDrive } from './use-drive.ts'

/** Who keeps a file to themselves, and the ways out of it. */
export const CheckOut = ({ item }: { item: DriveItem }) => {
  const styles = useDetailsStyles()
  const drive = useDrive()
  const queries = useQueryClient()
  const publication = useQuery({
    queryKey: ['details', drive.person, item.id, 'publication'],
    queryFn: async () => (await readPublication(drive, item.id)) ?? null,
  })
  const changing = useMutation({
    mutationFn: (deed: CheckOutDeed) => changeCheckOut(drive, item.id, deed),
    onSettled: () => queries.invalidateQueries(),
  })
  const out = publication.data?.level === 'checkout'
  const by = publication.data?.checkedOutBy?.user
  const deeds: [CheckOutDeed, string][] = out
    ? [
        ['checkin', 'Check in'],
        ['discardCheckout', 'Discard changes'],
      ]
    : [['checkout', 'Check out']]
  return (
    <section className={styles.section} aria-label="Checked out">
      {out && <p className={styles.value}>Checked out by {by?.displayName ?? 'somebody'}: others cannot change it.</p>}
      {publication.data?.level === 'draft' && <p className={styles.value}>A draft: not everybody sees it yet.</p>}
      <div className={styles.actions}>
        {deeds.map(([deed, name]) => (
          <Button key={deed} size="small" disabledFocusable={changing.isPending} onClick={() => changing.mutate(deed)}>
            {name}
          </Button>
        ))}
      </div>
      {changing.error && <ProblemBar title="That was refused" text={sayProblem(changing.error)} />}
    </section>
  )
}
