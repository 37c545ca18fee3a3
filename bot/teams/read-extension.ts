import { asData, asDataList, asWords, type Data } from './as-data.ts'
import { readShared } from './read-shared.ts'
import type { Speaker, Turn } from './turn.ts'

/** What every turn has, and who acts. */
type Asked = Pick<Turn, 'id' | 'conversation'> & { readonly person: Speaker }

/** As many as Teams shows of a search where it does not say (learn.microsoft.com: search-commands). */
const PAGE = 25

/** What a person does in the message extension or a dialog; `null` where the invoke is none of it. */
export function readExtension(name: string | undefined, value: Data, by: Asked): Turn | null {
  switch (name) {
    case 'composeExtension/query':
      return readSearch(value, by)
    case 'composeExtension/fetchTask':
      return { type: 'dialog asked', ...dialogue(value, by) }
    case 'composeExtension/submitAction':
      return { type: 'dialog answered', ...dialogue(value, by) }
    case 'task/fetch':
      return { type: 'dialog asked', ...dialogue(value, by) }
    case 'task/submit':
      return { type: 'dialog answered', ...dialogue(value, by) }
    default:
      return null
  }
}

/** Before anything is typed Teams asks with a parameter of its own, `initialRun`. */
function readSearch({ commandId, parameters, queryOptions }: Data, by: Asked): Turn {
  const typed = asDataList(parameters).find(({ name }) => name !== 'initialRun')
  const { skip, count } = asData(queryOptions) ?? {}
  return {
    ...by,
    type: 'search',
    command: asWords(commandId),
    text: asWords(typed?.value).trim(),
    skip: asCount(skip) ?? 0,
    count: asCount(count) ?? PAGE,
  }
}

/** An extension's dialog has a command; one that a card's button opened has the button's verb. */
function dialogue(value: Data, by: Asked) {
  const data = asData(value.data) ?? {}
  const message = readShared(value.messagePayload, by.person.tenantId)
  return { ...by, command: asWords(value.commandId ?? data.verb), data, ...(message && { message }) }
}

function asCount(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null
}
