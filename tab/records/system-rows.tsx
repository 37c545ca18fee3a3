import { Button, Field, Input, Select } from '@fluentui/react-components'
import { AddRegular, DeleteRegular } from '@fluentui/react-icons'
import type { RecordsSettingsView } from '../../src/contract/records.ts'
import { RECORDS_MODES } from '../../src/domain/records/records-settings.ts'
import { MODE_WORDS } from '../../src/domain/records/records-words.ts'
import { faultOf } from '../deeds/fault-of.ts'
import { useSettingsStyles } from './settings-styles.ts'

type System = RecordsSettingsView['systems'][number]

const SIDES: Readonly<Record<System['side'], string>> = {
  council: 'Council',
  board: 'NHS board',
  'third-sector': 'Third sector',
}

interface SystemRowsProps {
  systems: readonly System[]
  /** Saving was tried: what is missing is said. */
  tried: boolean
  onChange: (systems: System[]) => void
}

export function SystemRows({ systems, tried, onChange }: SystemRowsProps) {
  const styles = useSettingsStyles()
  const put = (index: number, some: Partial<System>) =>
    onChange(systems.map((one, at) => (at === index ? { ...one, ...some } : one)))
  const add = (): void =>
    onChange([...systems, { id: crypto.randomUUID(), name: '', side: 'council', mode: 'remote-our-area' }])
  return (
    <fieldset className={styles.rows} aria-label="Record systems">
      {systems.map((system, index) => (
        <div key={system.id} className={styles.row}>
          <Field
            className={styles.whole}
            label="System"
            required
            {...faultOf(tried && system.name.trim() === '' ? 'Name it.' : undefined)}
          >
            <Input
              className={styles.field}
              value={system.name}
              maxLength={60}
              onChange={(_event, { value }) => put(index, { name: value })}
            />
          </Field>
          <Field label="Whose">
            <Select
              className={styles.field}
              value={system.side}
              onChange={(_event, { value }) => put(index, { side: value as System['side'] })}
            >
              {Object.entries(SIDES).map(([side, words]) => (
                <option key={side} value={side}>
                  {words}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="How it is read">
            <Select
              className={styles.field}
              value={system.mode}
              onChange={(_event, { value }) => put(index, { mode: value as System['mode'] })}
            >
              {RECORDS_MODES.map((mode) => (
                <option key={mode} value={mode}>
                  {MODE_WORDS[mode]}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            icon={<DeleteRegular />}
            title={`Leave out ${system.name || 'this system'}`}
            aria-label={`Leave out ${system.name || 'this system'}`}
            onClick={() => onChange(systems.filter((_one, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button icon={<AddRegular />} onClick={add}>
          Add a system
        </Button>
      </div>
    </fieldset>
  )
}
