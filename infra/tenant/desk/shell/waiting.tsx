import { Spinner } from '@fluentui/react-components'
import { sayProblem } from '../api/problem.ts'
import { ProblemBar } from './problem-bar.tsx'
import { useWaitingStyles } from './waiting-styles.ts'

export const Waiting = ({ error }: { error: unknown }) => {
  const styles = useWaitingStyles()
  return (
    <main className={styles.root}>
      {error ? (
        <ProblemBar title="The tenant cannot be shown" text={sayProblem(error)} />
      ) : (
        <Spinner label="Opening the desk" />
      )}
    </main>
  )
}
