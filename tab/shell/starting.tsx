import { FluentProvider, Spinner, teamsDarkTheme, teamsLightTheme } from '@fluentui/react-components'

const LOOK = { background: 'transparent', paddingTop: '20vh' }

/** Until the host has said which theme it wears, the system's preference is the best guess. */
export function Starting() {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  return (
    <FluentProvider theme={dark ? teamsDarkTheme : teamsLightTheme} style={LOOK}>
      <Spinner label="Opening Waymark" />
    </FluentProvider>
  )
}
