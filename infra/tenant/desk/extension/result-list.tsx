import { Spinner } from '@fluentui/react-components'
import { sayProblem } from '../api/problem.ts'
import type { ExtensionCommand, Result } from '../api/shapes.ts'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { useSearchStyles } from './search-styles.ts'
import { useFound } from './use-found.ts'

interface Props {
  command: ExtensionCommand
  text: string
  choose: (result: Result) => void
  channel: string | undefined
}

export const ResultList = ({ command, text, choose, channel }: Props) => {
  const styles = useSearchStyles()
  const found = useFound(command, text, channel)
  if (found.error) return <ProblemBar title="The search failed" text={sayProblem(found.error)} />
  if (found.isLoading) return <Spinner size="tiny" label="Searching" className={styles.waiting} />
  const results = found.data?.results?.attachments ?? []
  const said = found.data?.message ?? (found.data ? 'Nothing was found.' : command.description)
  return (
    <>
      <p className={styles.said} role="status">
        {results.length === 0 ? said : `${results.length} found`}
      </p>
      <ul className={styles.results} aria-label={command.title}>
        {results.map((result, at) => (
          <li key={at.toString()}>
            <button type="button" className={styles.result} onClick={() => choose(result)}>
              <span className={styles.title}>{result.preview?.content?.title ?? 'A card'}</span>
              <span className={styles.line}>{result.preview?.content?.subtitle}</span>
              <span className={styles.line}>{result.preview?.content?.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
