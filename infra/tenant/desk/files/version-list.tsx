import { Button } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { sayProblem } from '../api/problem.ts'
import type { DriveItem, DriveItemVersion } from '../api/shapes.ts'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { useDetailsStyles } from './details-styles.ts'
import { readVersions, restoreVersion } from './drive.ts'
import { sayChanged, sayChanger, saySize } from './say-item.ts'
import { useDrive } from './use-drive.ts'

/** What a file was before, newest first, each with a way back to it. */
export const VersionList = ({ item }: { item: DriveItem }) => {
  const styles = useDetailsStyles()
  const drive = useDrive()
  const queries = useQueryClient()
  const versions = useQuery({
    queryKey: ['versions', drive.person, item.id],
    queryFn: () => readVersions(drive, item.id),
  })
  const restoring = useMutation({
    mutationFn: ({ id }: DriveItemVersion) => restoreVersion(drive, item.id, id),
    onSettled: () => queries.invalidateQueries(),
  })
  const problem = restoring.error ?? versions.error
  return (
    <section className={styles.section} aria-label="Versions">
      <h2 className={styles.heading}>Versions</h2>
      <ol className={styles.versions}>
        {versions.data?.map((version, at) => (
          <li key={version.id} className={styles.version}>
            <span>
              {`${version.id}, ${saySize(version)}`}
              <span className={styles.small}>{`${sayChanged(version)}, ${sayChanger(version)}`}</span>
            </span>
            {at > 0 && (
              <Button
                size="small"
                disabledFocusable={restoring.isPending}
                aria-label={`Restore version ${version.id}`}
                onClick={() => restoring.mutate(version)}
              >
                Restore
              </Button>
            )}
          </li>
        ))}
      </ol>
      {problem && <ProblemBar title="The versions are not to be had" text={sayProblem(problem)} />}
    </section>
  )
}
