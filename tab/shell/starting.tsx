import { FluentProvider, Spinner } from '@fluentui/react-components'
import { preferredTheme } from '../theme/themes.ts'

const LOOK = { background: 'transparent', paddingTop: '20vh' }

/** Shown until the host has answered. */
export function Starting() {
  return (
    <FluentProvider theme={preferredTheme()} style={LOOK}>
      <Spinner label="Opening Waymark" />
    </FluentProvider>
  )
}
