import { Field, Input, Select, Textarea } from '@fluentui/react-components'
import type { EvidenceAnswer, EvidenceView } from '../../src/contract/evidence.ts'
import { CONTRIBUTORS } from '../../src/domain/log/log-entry.ts'
import { capitalise } from '../../src/domain/notice/counted.ts'
import { faultOf } from '../deeds/fault-of.ts'
import type { EditForm } from './edit-form.ts'
import { useEditStyles } from './edit-styles.ts'
import { IndicatorBoxes } from './indicator-boxes.tsx'

interface EditFieldsProps {
  form: EditForm
  row: EvidenceView
  indicators: EvidenceAnswer['indicators']
  faults: Partial<Record<keyof EditForm, string>>
  readOnly: boolean
  onChange: (some: Partial<EditForm>) => void
}

export function EditFields({ form, row, indicators, faults, readOnly, onChange }: EditFieldsProps) {
  const styles = useEditStyles()
  const text = (name: 'summary' | 'difference', label: string) => (
    <Field label={label}>
      <Textarea
        value={form[name]}
        rows={3}
        resize="vertical"
        readOnly={readOnly}
        onChange={(_event, { value }) => onChange({ [name]: value })}
      />
    </Field>
  )
  const day = (name: 'periodFrom' | 'periodTo', label: string) => (
    <Field label={label} {...faultOf(faults[name])}>
      <Input
        type="date"
        value={form[name]}
        readOnly={readOnly}
        onChange={(_event, { value }) => onChange({ [name]: value })}
      />
    </Field>
  )
  return (
    <>
      {text('summary', 'Summary')}
      {text('difference', 'What difference it made for people')}
      <div className={styles.pair}>
        {day('periodFrom', 'Period from')}
        {day('periodTo', 'Period to')}
      </div>
      <Field label="Contributed by">
        <Select
          value={form.contributedBy}
          disabled={readOnly}
          onChange={(_event, { value }) => onChange({ contributedBy: value })}
        >
          <option value="">Not said</option>
          {CONTRIBUTORS.map((one) => (
            <option key={one} value={one}>
              {capitalise(one)}
            </option>
          ))}
        </Select>
      </Field>
      <IndicatorBoxes
        chosen={form.indicators}
        indicators={indicators}
        byFolder={row.byFolder ? (row.indicators[0] ?? null) : null}
        readOnly={readOnly}
        onChange={(chosen) => onChange({ indicators: chosen })}
      />
    </>
  )
}
