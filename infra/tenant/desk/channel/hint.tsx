import { Button } from '@fluentui/react-components'
import { DismissRegular, LightbulbRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useDesk } from '../link/desk-context.ts'
import { useHintStyles } from './hint-styles.ts'

const key = 'desk.hint'

/** One line for a newcomer, until they put it away. The tenant knows best what to try in it; without its word, the plain one. */
export const Hint = () => {
  const styles = useHintStyles()
  const { info } = useDesk()
  const hint = info.hint ?? `Put a file into Files, write to ${info.app.botName} in Chat, or wind the clock.`
  const [read, setRead] = useState(() => localStorage.getItem(key))
  if (read === hint) return null
  const putAway = (): void => {
    localStorage.setItem(key, hint)
    setRead(hint)
  }
  return (
    <div className={styles.root}>
      <LightbulbRegular aria-hidden className={styles.icon} />
      <p className={styles.text}>{hint}</p>
      <Button
        appearance="transparent"
        size="small"
        className={styles.putAway}
        icon={<DismissRegular />}
        aria-label="Put the hint away"
        onClick={putAway}
      />
    </div>
  )
}
