import { Dropdown, Option, useId } from '@fluentui/react-components'
import type { Person } from '../api/shapes.ts'
import { useDesk } from '../link/desk-context.ts'
import { useEyesPickerStyles } from './eyes-picker-styles.ts'

const describe = ({ role, guest }: Person): string => (guest ? `${role}, guest` : role)

export const EyesPicker = ({ person, setPerson }: { person: Person; setPerson: (id: string) => void }) => {
  const styles = useEyesPickerStyles()
  const { people } = useDesk()
  const label = useId('eyes')
  return (
    <div className={styles.root}>
      <span id={label} className={styles.label}>
        Seen by
      </span>
      <Dropdown
        className={styles.dropdown}
        aria-labelledby={label}
        value={`${person.name}, ${describe(person)}`}
        button={
          <span className={styles.chosen}>
            {person.name}, {describe(person)}
          </span>
        }
        selectedOptions={[person.id]}
        onOptionSelect={(_event, { optionValue }) => optionValue && setPerson(optionValue)}
      >
        {people.map((each) => (
          <Option key={each.id} value={each.id} text={each.name}>
            <span className={styles.option}>
              <span>{each.name}</span>
              <span className={styles.role}>{describe(each)}</span>
            </span>
          </Option>
        ))}
      </Dropdown>
    </div>
  )
}
