import type { Reply } from '../../../../bot/teams/turn.ts'
import type { Deed } from '../../../../src/domain/inspection/deed.ts'
import type { Person } from '../../../../src/domain/inspection/inspection.ts'
import { provision } from '../../../../src/services/set-up/provision.ts'
import type { Chat, Shown } from '../chat.ts'

export const WEEK_6 = '2027-02-15T10:00:00Z'
export const PIR = 'w06-fri-pir'

interface Button {
  readonly title: string
  readonly verb?: string
  readonly data?: Readonly<Record<string, unknown>>
}

/** Presses the button of this title as it stands on the card, its form filled in. */
export function press(
  chat: Chat,
  person: Person,
  answer: Reply | null,
  title: string,
  form: object = {},
): Promise<Shown> {
  const buttons = (answer?.card?.actions ?? []) as readonly Button[]
  const button = buttons.find((one) => one.title === title)
  if (!button?.verb) throw new Error(`There is no button "${title}" among ${buttons.map((one) => one.title)}.`)
  return chat.press(person, button.verb, { ...button.data, ...form })
}

/** The deeds that count. */
export async function standingDeeds({ needs }: Chat): Promise<readonly Deed[]> {
  return (await needs.store.deeds.of('northmoor')).filter(({ undone }) => !undone)
}

/** With a file in the working folder of the PIR. */
export async function withDraft(chat: Chat): Promise<Chat> {
  const { library } = chat.needs
  await provision(chat.needs, 'northmoor')
  library.upload(library.folderAt('Inspection', 'Working', 'W06 Pre-Inspection Return'), 'PIR.xlsx')
  return chat
}
