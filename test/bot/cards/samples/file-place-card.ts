import { filePlaceCard } from '../../../../bot/cards/file-place-card.ts'
import { HOSTILE, inspectionId, type Samples } from '../samples.ts'

const PLACES = [
  { title: 'Position statement: 12 noon on Monday 22 March 2027', value: 'return/w11-mon-position-statement' },
  { title: 'Pre-Inspection Return: by its own folder only', value: 'return/w06-fri-pir' },
  { title: 'Evidence for 5.1 Processes are in place to support early intervention', value: 'indicator/5.1' },
]

const [first] = PLACES

export const usual: Samples = {
  'with a suggestion': filePlaceCard({
    inspection: inspectionId,
    id: 'held-1',
    question: 'Where does this Word document belong?',
    several: false,
    among: null,
    others: [],
    places: PLACES,
    suggested: {
      value: first?.value ?? '',
      line: 'It seems to belong to: Position statement, 12 noon on Monday 22 March 2027.',
    },
  }),
  'several, and nothing to suggest': filePlaceCard({
    inspection: inspectionId,
    id: 'held-1',
    question: 'Where do these 3 documents belong?',
    several: true,
    suggested: null,
    places: PLACES,
    among: 'Northmoor',
    others: [{ id: 'glenmarra', partnership: 'Glenmarra' }],
  }),
}

export const largest: Samples = {
  hostile: filePlaceCard({
    ...{ inspection: inspectionId, id: 'h'.repeat(60), question: HOSTILE, several: true, among: HOSTILE },
    others: Array.from({ length: 6 }, (_, index) => ({ id: `i-${index}`, partnership: HOSTILE })),
    places: Array.from({ length: 80 }, (_, index) => ({ title: HOSTILE, value: `return/${index}-${'x'.repeat(60)}` })),
    suggested: { value: 'return/0', line: HOSTILE },
  }),
}
