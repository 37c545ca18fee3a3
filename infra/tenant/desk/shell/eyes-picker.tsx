import { Avatar, Badge, Dropdown, Option, useId } from '@fluentui/react-components'
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
        inlinePopup
        listbox={{ className: styles.list }}
        aria-labelledby={label}
        value={`${person.name}, ${describe(person)}`}
        button={
          <span className={styles.chosen}>
            <Avatar size={20} name={person.name} color="neutral" aria-hidden />
            <span className={styles.words}>
              {person.name}, {describe(person)}
            </span>
          </span>
        }
        selectedOptions={[person.id]}
        onOptionSelect={(_event, { optionValue }) => optionValue && setPerson(optionValue)}
      >
        {people.map((each) => (
          <Option key={each.id} value={each.id} text={each.name}>
            <EyesOption person={each} />
          </Option>
        ))}
      </Dropdown>
    </div>
  )
}

const EyesOption = ({ person }: { person: Person }) => {
  const styles = useEyesPickerStyles()
  const { info } = useDesk()
  return (
    <span className={styles.option}>
      <Avatar size={28} name={person.name} color="neutral" aria-hidden />
      <span className={styles.person}>
        <span>{person.name}</span>
        <span className={styles.role}>
          {person.role}
          {!info.team.members.includes(person.id) && ', not in the team'}
        </span>
      </span>
      {person.guest && (
        <Badge appearance="outline" color="informative" className={styles.guest}>
          guest
        </Badge>
      )}
    </span>
  )
}
