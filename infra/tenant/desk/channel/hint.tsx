import { LightbulbRegular } from '@fluentui/react-icons'
import { useDesk } from '../link/desk-context.ts'
import { useHintStyles } from './hint-styles.ts'

/** One line for a newcomer. The tenant knows best what to try in it; without its word, the plain one. */
export const Hint = () => {
  const styles = useHintStyles()
  const { info } = useDesk()
  return (
    <p className={styles.root}>
      <LightbulbRegular aria-hidden className={styles.icon} />
      {info.hint ?? `Put a file into Files, write to ${info.app.botName} in Chat, or wind the clock.`}
    </p>
  )
}
