import { Button, Tooltip } from '@fluentui/react-components'
import { ClockRegular } from '@fluentui/react-icons'
import { useClock } from '../api/use-tenant.ts'
import { HiddenText } from '../shell/hidden-text.tsx'
import { useClockBarStyles } from './clock-bar-styles.ts'
import { inLondon, sayDay, sayMoment, sayTime, tomorrowAtNine, weekOn } from './london.ts'
import { useNow } from './use-now.ts'
import type { Winding } from './use-wind.ts'

export const ClockBar = ({ winding }: { winding: Winding }) => {
  const styles = useClockBarStyles()
  const next = useClock().data?.next
  const now = useNow()
  const moment = now === undefined ? undefined : inLondon(now)
  const idle = now !== undefined && !winding.busy
  return (
    <div className={styles.root}>
      <span className={styles.now}>
        <ClockRegular aria-hidden className={styles.icon} />
        <time dateTime={now} className={styles.time} title="The tenant's clock, in London">
          {moment && (
            <>
              <span className={styles.day}>{sayDay(moment)}</span>, {sayTime(moment)}
            </>
          )}
        </time>
      </span>
      <fieldset className={styles.buttons}>
        <legend>
          <HiddenText>Wind the clock to</HiddenText>
        </legend>
        <Tooltip content={next ? sayMoment(inLondon(next)) : 'Nothing is due'} relationship="description">
          <Button size="small" disabledFocusable={!idle || !next} onClick={() => winding.wind('next')}>
            Next thing that happens
          </Button>
        </Tooltip>
        <Button size="small" disabledFocusable={!idle} onClick={() => now && winding.wind(tomorrowAtNine(now))}>
          Tomorrow 9am
        </Button>
        <Button size="small" disabledFocusable={!idle} onClick={() => now && winding.wind(weekOn(now))}>
          A week on
        </Button>
      </fieldset>
    </div>
  )
}
