import type { Reply } from '../teams/turn.ts'
import { execute } from './actions.ts'
import { type Action, card } from './card.ts'
import { choiceInput, type Option } from './inputs.ts'
import { shorten } from './shorten.ts'
import { sentences } from './text.ts'
import { withoutInputs } from './without-inputs.ts'

export interface FilePlaceQuestion {
  readonly inspection: string
  /** Of what is held. */
  readonly id: string
  /** `Where does this Word document belong?`: never its name. */
  readonly question: string
  readonly several: boolean
  readonly places: readonly Option[]
  /** The one that it seems to belong to, and why that is said. */
  readonly suggested: { readonly value: string; readonly line: string } | null
  /** Which partnership this is, for somebody who is in several. */
  readonly among: string | null
  /** For one of which it may be. */
  readonly others: readonly { readonly id: string; readonly partnership: string }[]
}

const KEPT =
  'Nothing is put anywhere until you press the button. Teams keeps what you sent at hand for some minutes only.'

/** Few programmes have as many; Teams draws no card of any size. */
const MOST = 75
const LONGEST = 90
const LONGEST_NAME = 40

/** Few people are in more, and Teams draws six buttons. */
const MOST_OTHERS = 3

function amongSentence(partnership: string, others: number): string {
  const more =
    others > MOST_OTHERS ? ' For another than those below, send it again with the name of its partnership.' : ''
  return `This is for ${partnership}.${more}`
}

/** Where a document goes that somebody sent: asked first. */
export function filePlaceCard(asked: FilePlaceQuestion): Reply {
  const { question, several, places, suggested, among, others } = asked
  const lines = [
    ...(suggested ? [suggested.line] : []),
    ...(several ? ['All of them go to one place: send them one by one where they do not.'] : []),
  ]
  const shown = places.slice(0, MOST).map(({ title, value }) => ({ title: shorten(title, LONGEST), value }))
  const field = { id: 'place', label: 'The return or the quality indicator', needed: 'Choose one first.' }
  const body = [
    sentences(question, { bold: true }),
    ...(among ? [sentences(amongSentence(among, others.length), { subtle: true })] : []),
    ...lines.map((line) => sentences(line)),
    choiceInput({ ...field, ...(suggested && { value: suggested.value }) }, shown),
    sentences(KEPT, { subtle: true, small: true }),
  ]
  const text = [question, ...lines, KEPT].join(' ')
  return { text, card: card(text, body, actionsOf(asked)) }
}

function actionsOf({ inspection, id, others }: FilePlaceQuestion): readonly Action[] {
  const elsewhere = others.slice(0, MOST_OTHERS).map((one) => {
    const title = `For ${shorten(one.partnership, LONGEST_NAME)}`
    return withoutInputs(execute('file for', title, { inspection: one.id, from: inspection, id }))
  })
  return [
    execute('put file', 'Put it there', { inspection, id }, 'positive'),
    withoutInputs(execute('leave file', 'Leave it', { inspection, id })),
    ...elsewhere,
  ]
}
