import { Field, Select } from '@fluentui/react-components'
import type { FileThis } from '../../src/contract/file-this.ts'
import { useFileThisStyles } from './file-this-styles.ts'

interface InspectionFieldProps {
  inspections: FileThis['inspections']
  chosen: string
  disabled: boolean
  onChoose: (id: string) => void
}

/** For which inspection, where somebody may put documents into several. */
export function InspectionField({ inspections, chosen, disabled, onChoose }: InspectionFieldProps) {
  const styles = useFileThisStyles()
  if (inspections.length < 2) return null
  return (
    <Field className={styles.place} label="The inspection" required>
      <Select value={chosen} disabled={disabled} onChange={(_event, { value }) => onChoose(value)}>
        {inspections.map(({ id, partnership }) => (
          <option key={id} value={id}>
            {partnership}
          </option>
        ))}
      </Select>
    </Field>
  )
}
