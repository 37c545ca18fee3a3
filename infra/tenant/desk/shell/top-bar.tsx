import type { Person } from '../api/shapes.ts'
import type { ThemeName } from '../theme/themes.ts'
import { ClockBar } from '../time/clock-bar.tsx'
import type { Winding } from '../time/use-wind.ts'
import { EyesPicker } from './eyes-picker.tsx'
import { ThemePicker } from './theme-picker.tsx'
import { useTopBarStyles } from './top-bar-styles.ts'

interface Props {
  person: Person
  setPerson: (id: string) => void
  theme: ThemeName
  setTheme: (theme: ThemeName) => void
  winding: Winding
}

export const TopBar = ({ person, setPerson, theme, setTheme, winding }: Props) => {
  const styles = useTopBarStyles()
  return (
    <header className={styles.root}>
      <div className={styles.eyes}>
        <EyesPicker person={person} setPerson={setPerson} />
      </div>
      <div className={styles.clock}>
        <ClockBar winding={winding} />
      </div>
      <div className={styles.theme}>
        <ThemePicker theme={theme} setTheme={setTheme} />
      </div>
    </header>
  )
}
