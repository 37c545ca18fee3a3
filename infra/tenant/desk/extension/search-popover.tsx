import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { AppsAddInRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Result } from '../api/shapes.ts'
import { useDesk } from '../link/desk-context.ts'
import { Search } from './search.tsx'
import { useSearchStyles } from './search-styles.ts'

interface Props {
  choose: (result: Result) => void
  channel: string | undefined
}

/** Above the button, and clear of the window's edge. */
const place = { position: 'above', align: 'start', overflowBoundaryPadding: 8 } as const

/** Opens the app's search from where one writes; nothing where the app has none. */
export const SearchPopover = ({ choose, channel }: Props) => {
  const styles = useSearchStyles()
  const { info } = useDesk()
  const [open, setOpen] = useState(false)
  const commands = info.app.commands.filter(
    ({ type = 'query', context }) => type === 'query' && (context?.includes('compose') ?? true),
  )
  if (commands.length === 0) return null
  const chooseAndClose = (result: Result): void => {
    choose(result)
    setOpen(false)
  }
  return (
    <Popover open={open} onOpenChange={(_event, data) => setOpen(data.open)} positioning={place} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<AppsAddInRegular />}>
          Insert from {info.app.name}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={`Insert from ${info.app.name}`}>
        <Search commands={commands} choose={chooseAndClose} channel={channel} />
      </PopoverSurface>
    </Popover>
  )
}
