import { SearchBox, Tab, TabList } from '@fluentui/react-components'
import { useState } from 'react'
import type { ExtensionCommand, Result } from '../api/shapes.ts'
import { ResultList } from './result-list.tsx'
import { useSearchStyles } from './search-styles.ts'

interface Props {
  commands: ExtensionCommand[]
  choose: (result: Result) => void
  channel: string | undefined
}

/** One tab a command, and below it what is found. */
export const Search = ({ commands, choose, channel }: Props) => {
  const styles = useSearchStyles()
  const [id, setId] = useState(commands[0]?.id)
  const [text, setText] = useState('')
  const command = commands.find((each) => each.id === id)
  if (command === undefined) return null
  const title = command.parameters?.[0]?.title ?? 'Words'
  return (
    <>
      <TabList selectedValue={id} onTabSelect={(_event, { value }) => setId(String(value))} size="small">
        {commands.map((each) => (
          <Tab key={each.id} value={each.id}>
            {each.title}
          </Tab>
        ))}
      </TabList>
      <SearchBox
        className={styles.box}
        aria-label={title}
        placeholder={title}
        value={text}
        onChange={(_event, { value }) => setText(value)}
      />
      <ResultList key={command.id} command={command} text={text} choose={choose} channel={channel} />
    </>
  )
}
