import { FluentProvider } from '@fluentui/react-components'
import { useDeskInfo, usePeople } from './api/use-tenant.ts'
import { DeskPage } from './shell/desk-page.tsx'
import { Waiting } from './shell/waiting.tsx'
import { themes } from './theme/themes.ts'
import { useTheme } from './theme/use-theme.ts'

/** The desk shows as soon as the tenant has said what is in it. */
export const App = () => {
  const [theme, setTheme] = useTheme()
  const info = useDeskInfo()
  const people = usePeople()
  return (
    <FluentProvider theme={themes[theme]}>
      {info.data && people.data ? (
        <DeskPage info={info.data} people={people.data} theme={theme} setTheme={setTheme} />
      ) : (
        <Waiting error={info.error ?? people.error} />
      )}
    </FluentProvider>
  )
}
