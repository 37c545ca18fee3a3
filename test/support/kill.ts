import { GraphFailure } from '../../src/services/graph-failure.ts'
import { SendFailure } from '../../src/services/ports/messenger.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'

export class Killed extends Error {
  override readonly name = 'Killed'
}

/** What befalls the n-th call that changes something: the process dies once it is done, or its answer is lost. */
export interface Blow {
  readonly at: number
  readonly how: 'killed' | 'answer lost'
}

export interface Mortal {
  readonly needs: Surroundings
  /** The changing calls so far, by port and name: the points at which one can be killed. */
  readonly points: readonly string[]
  isDead(): boolean
}

/** Calls that change something outside, by port. */
export const OUTSIDE = {
  library: ['createFolders', 'createColumn', 'move'],
  uploads: ['put', 'remove'],
  columns: ['write'],
  mailbox: ['book', 'move', 'cancel'],
  subscriptions: ['subscribe', 'renew', 'remove'],
  messenger: ['post', 'update', 'direct'],
} as const

/** Those that change something here too; a transaction is one, since it happens whole or not at all. */
const CHANGING = {
  ...OUTSIDE,
  store: ['transaction'],
  inspections: ['save'],
  folders: ['save', 'remove'],
  // A look that found nothing writes down only that it looked; one that found something does so in a transaction.
  records: [],
  deeds: ['record', 'undo'],
  meetings: ['save', 'remove'],
  receipts: ['save'],
  effects: ['begin', 'finish', 'withdraw'],
  personalMessages: ['note', 'withdrawDigest'],
  noticeChoices: ['record', 'undo'],
  documents: ['hold', 'letGo', 'receive', 'undo'],
  logEntries: ['issue', 'save', 'record', 'settle', 'markRead', 'markWritten', 'markUnread', 'noteColumns'],
} as const

/** The same surroundings for a process that a blow befalls: nothing that a dead one asks for happens. */
export function mortal(needs: Surroundings, blow: Blow | null): Mortal {
  const points: string[] = []
  let dead = false
  const guard = <T extends object>(port: T, name: keyof typeof CHANGING): T =>
    new Proxy(port, {
      get(target, member) {
        const call = Reflect.get(target, member) as unknown
        if (typeof call !== 'function') return call
        const changing = (CHANGING[name] as readonly string[]).includes(String(member))
        return async (...given: unknown[]) => {
          if (blow?.how === 'killed' && points.length === blow.at) dead = true
          if (dead) throw new Killed()
          if (!changing) return call.apply(target, given) as unknown
          points.push(`${name}.${String(member)}`)
          const struck = blow?.how === 'answer lost' && points.length === blow.at
          const answer: unknown = await call.apply(target, given)
          if (struck) throw lostAnswer(name)
          return answer
        }
      },
    })
  const { store } = needs
  const guarded = {
    ...store,
    inspections: guard(store.inspections, 'inspections'),
    folders: guard(store.folders, 'folders'),
    library: guard(store.library, 'records'),
    deeds: guard(store.deeds, 'deeds'),
    meetings: guard(store.meetings, 'meetings'),
    receipts: guard(store.receipts, 'receipts'),
    effects: guard(store.effects, 'effects'),
    logEntries: guard(store.logEntries, 'logEntries'),
    documents: guard(store.documents, 'documents'),
    transaction: guard({ transaction: store.transaction }, 'store').transaction,
  }
  return {
    needs: {
      ...needs,
      store: guarded,
      library: guard(needs.library, 'library'),
      uploads: guard(needs.uploads, 'uploads'),
      columns: guard(needs.columns, 'columns'),
      mailbox: guard(needs.mailbox, 'mailbox'),
      subscriptions: guard(needs.subscriptions, 'subscriptions'),
      messenger: guard(needs.messenger, 'messenger'),
    },
    points,
    isDead: () => dead,
  }
}

function lostAnswer(port: keyof typeof CHANGING): Error {
  if (port === 'messenger') return new SendFailure('in doubt', 'Teams did not take it: no answer')
  return new GraphFailure('unavailable', { status: 0, code: 'noAnswer', message: 'Microsoft Graph did not answer.' })
}
