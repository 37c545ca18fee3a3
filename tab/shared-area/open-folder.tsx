import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { SharedAreaReport } from '../../src/contract/shared-area.ts'
import { inFigures } from '../../src/domain/notice/counted.ts'
import { OutLink } from '../shell/out-link.tsx'
import { useSharedAreaStyles } from './shared-area-styles.ts'

/** Files of one folder that are in sight at first. */
const FEW = 3

/** One folder with what lies in it: names and age, or the count alone where names are not kept. */
export function OpenFolder({ folder }: { folder: SharedAreaReport['folders'][number] }) {
  const styles = useSharedAreaStyles()
  const [all, setAll] = useState(false)
  const { title, url, files, list } = folder
  const most = list.length < files ? `Show the newest ${list.length}` : `Show all ${files}`
  const more = all ? 'Show fewer' : most
  const shown = all ? list : list.slice(0, FEW)
  return (
    <li className={styles.folder}>
      <OutLink href={url} name={`Open in SharePoint: ${title}`}>
        <span className={styles.name}>{title}</span>
      </OutLink>
      <p className={styles.facts}>{factsOf(folder)}</p>
      {shown.length > 0 && (
        <ul className={styles.files}>
          {shown.map(({ name, since }) => (
            <li key={name}>
              {name} <span className={styles.since}>{`since ${since}`}</span>
            </li>
          ))}
        </ul>
      )}
      {list.length > FEW && (
        <Button
          appearance="subtle"
          className={styles.more}
          aria-expanded={all}
          aria-label={`${more}: ${title}`}
          onClick={() => setAll(!all)}
        >
          {more}
        </Button>
      )}
    </li>
  )
}

function factsOf({ files, restricted, open, newest }: SharedAreaReport['folders'][number]): string {
  return [
    inFigures(files, 'file'),
    ...(restricted && newest ? [`the newest since ${newest}`] : []),
    ...(restricted ? ['names are not kept'] : []),
    ...(open === false ? ['not open to the inspection team'] : []),
  ].join(' · ')
}
