import { Checkbox } from '@fluentui/react-components'
import type { EvidenceAnswer } from '../../src/contract/evidence.ts'
import { useEditStyles } from './edit-styles.ts'

interface IndicatorBoxesProps {
  chosen: readonly string[]
  indicators: EvidenceAnswer['indicators']
  /** The one that it has while none is chosen. */
  byFolder: string | null
  readOnly: boolean
  onChange: (chosen: readonly string[]) => void
}

/** One file may serve several indicators. What somebody wrote in SharePoint that names none can be kept or taken out. */
export function IndicatorBoxes({ chosen, indicators, byFolder, readOnly, onChange }: IndicatorBoxesProps) {
  const styles = useEditStyles()
  const others = chosen.filter((one) => !indicators.some(({ number }) => number === one))
  const box = (value: string, label: string) => (
    <Checkbox
      key={value}
      label={label}
      checked={chosen.includes(value)}
      disabled={readOnly}
      onChange={(_event, { checked }) =>
        onChange(checked === true ? [...chosen, value] : chosen.filter((one) => one !== value))
      }
    />
  )
  return (
    <fieldset className={styles.boxes}>
      <legend className={styles.legend}>Quality indicators</legend>
      {chosen.length === 0 && (
        <p className={styles.hint}>
          {byFolder === null ? 'None is chosen yet.' : `None is chosen: it counts under ${byFolder}, by its folder.`}
        </p>
      )}
      {indicators.map(({ number, title }) => box(number, `${number} ${title}`))}
      {others.map((text) => box(text, `${text} (written in SharePoint)`))}
    </fieldset>
  )
}
