import { Field, Select } from '@fluentui/react-components'
import type { FileThis } from '../../src/contract/file-this.ts'
import { useFileThisStyles } from './file-this-styles.ts'

type Place = FileThis['places'][number]

interface PlaceFieldProps {
  places: readonly Place[]
  chosen: string
  /** It seems to belong there, rather than that somebody said so. */
  suggested: boolean
  disabled: boolean
  onChoose: (key: string) => void
}

/** Which return or indicator a document is for. */
export function PlaceField({ places, chosen, suggested, disabled, onChoose }: PlaceFieldProps) {
  const styles = useFileThisStyles()
  const hint = suggested ? 'Suggested by the words of the message and its file. Choose another if it is not right.' : ''
  return (
    <Field className={styles.place} label="The return or the quality indicator" required hint={hint}>
      <Select value={chosen} disabled={disabled} onChange={(_event, { value }) => onChoose(value)}>
        <option value="">Choose one</option>
        <Options label="Returns" places={places.filter(({ key }) => key.startsWith('return/'))} />
        <Options label="Evidence log" places={places.filter(({ key }) => key.startsWith('indicator/'))} />
      </Select>
    </Field>
  )
}

function Options({ label, places }: { label: string; places: readonly Place[] }) {
  if (places.length === 0) return null
  return (
    <optgroup label={label}>
      {places.map(({ key, title, when, closed }) => (
        <option key={key} value={key}>
          {[title, when, closed && 'by its own folder only'].filter(Boolean).join(' · ')}
        </option>
      ))}
    </optgroup>
  )
}
