import { evidenceFormCard } from '../../../../bot/cards/evidence-form-card.ts'
import { jiasAdults } from '../../../../src/domain/programme/jias-adults/programme.ts'
import { FOLDER, HOSTILE, inspectionId, type Samples } from '../samples.ts'

const FORM = {
  ...{ inspection: inspectionId, key: 'key-1', indicator: '5.2', folderUrl: FOLDER },
  files: [
    { title: 'E-017, Self-evaluation 2027.docx', value: 'file-17' },
    { title: 'E-018, Survey of carers.xlsx', value: 'file-18' },
  ],
  indicators: jiasAdults.indicators.map(({ number, title }) => ({ title: `${number} ${title}`, value: number })),
}

export const usual: Samples = {
  'evidence to add': evidenceFormCard(FORM),
  'evidence, none there': evidenceFormCard({ ...FORM, files: [] }),
}

export const largest: Samples = {
  'evidence to add': evidenceFormCard({
    ...FORM,
    files: Array.from({ length: 15 }, (_, index) => ({ title: HOSTILE, value: `file-${index}-${'x'.repeat(60)}` })),
    indicators: Array.from({ length: 30 }, (_, index) => ({ title: HOSTILE, value: `${index}.1` })),
  }),
}
