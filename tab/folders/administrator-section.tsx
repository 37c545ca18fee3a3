import type { FoldersAnswer } from '../../src/contract/folders.ts'
import { Section } from '../shell/section.tsx'
import { useFoldersStyles } from './folders-styles.ts'

/** What only an administrator of the site can do: said in words that can be sent on. */
export function AdministratorSection({ administrator }: Pick<FoldersAnswer, 'administrator'>) {
  const styles = useFoldersStyles()
  const { columns, restricted, closed, lookedAt } = administrator
  if (columns.length + restricted.length === 0) {
    return (
      <Section title="For an administrator">
        <p className={styles.line}>
          {`Nothing is left to do: the columns are there, and ${closed} restricted folders have permissions of their own.`}
        </p>
      </Section>
    )
  }
  return (
    <Section title="For an administrator">
      <p className={styles.line}>
        Ask whoever runs Waymark for the administrator’s script (they print it with “waymark administrator-script”), and
        an owner of the site to run it. It may be run again at any time, and has an undo.
      </p>
      <dl className={styles.facts}>
        {columns.length > 0 && (
          <>
            <dt className={styles.fact}>
              {columns.length === 1 ? 'A column to be made' : `${columns.length} columns to be made`}
            </dt>
            <dd className={styles.value}>{columns.join(', ')}</dd>
          </>
        )}
        {restricted.length > 0 && (
          <>
            <dt className={styles.fact}>
              {restrictedWords(restricted.flatMap(({ names }) => names).length, closed, lookedAt)}
            </dt>
            <dd className={styles.value}>
              <ul className={styles.names}>
                {restricted.map(({ place, names }) => (
                  <li key={place}>{`${place}: ${names.join(', ')}`}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </Section>
  )
}

function restrictedWords(open: number, closed: number, lookedAt: string | null): string {
  const folders = open === 1 ? '1 restricted folder' : `${open} restricted folders`
  if (lookedAt === null)
    return `${folders} to have permissions of their own; whether they have is known once somebody has looked under “What inspectors see”`
  const done = closed === 0 ? '' : `; ${closed} have them`
  return `${folders} without permissions of their own, as SharePoint told at ${lookedAt}${done}`
}
