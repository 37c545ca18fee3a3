import { returnFormCard } from '../../../../bot/cards/return-form-card.ts'
import { jiasAdults } from '../../../../src/domain/programme/jias-adults/programme.ts'
import { HOSTILE, inspectionId, type Samples } from '../samples.ts'

const inside = jiasAdults.seats.filter(({ role }) => !['outside', 'viewer'].includes(role))
const FORM = {
  ...{ inspection: inspectionId, key: 'key-1', today: '2027-02-15' },
  owners: inside.map(({ id, title }) => ({ title, value: id })),
}

export const usual: Samples = { 'a return to add': returnFormCard(FORM) }

export const largest: Samples = {
  'a return to add': returnFormCard({
    ...{ ...FORM, title: HOSTILE },
    owners: FORM.owners.map(({ value }) => ({ title: HOSTILE, value })),
  }),
}
