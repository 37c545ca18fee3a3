import { Field, Select } from '@fluentui/react-components'
import type { AskedView } from '../../src/contract/item-answer.ts'
import { useDeedDialogStyles } from '../deeds/deed-dialog-styles.ts'
import { DESTINATION_WORDS } from '../item/kind-words.ts'
import { useOwners } from './use-owners.ts'

interface AskedChoicesProps {
  form: AskedView
  change: (part: Partial<AskedView>) => void
}

/** Whose it is, and where it goes. */
export function AskedChoices({ form, change }: AskedChoicesProps) {
  const styles = useDeedDialogStyles()
  const owners = useOwners()
  return (
    <>
      <Field label="Owner">
        <Select
          className={styles.choice}
          value={form.seat ?? ''}
          onChange={(_event, { value }) => change({ seat: value || null })}
        >
          <option value="">Nobody yet</option>
          {owners.map(({ seat, title }) => (
            <option key={seat} value={seat}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Goes to">
        <Select
          className={styles.choice}
          value={form.destination}
          onChange={(_event, { value }) => change({ destination: value as AskedView['destination'] })}
        >
          {Object.entries(DESTINATION_WORDS).map(([destination, words]) => (
            <option key={destination} value={destination}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
    </>
  )
}
