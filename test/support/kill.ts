import type { Surroundings } from '../../src/services/surroundings.ts'

export class Killed extends Error {
  override readonly name = 'Killed'
}

export interface Mortal {
  readonly needs: Surroundings
  /** The changing calls so far, by port and name: the points at which one can be killed. */
  readonly points: readonly string[]
  isDead(): boolean
}

/** Calls that change something here or outside; a transaction is one, since it happens whole or not at all. */
const CHANGING = {
  store: ['transaction'],
  inspections: ['save'],
  folders: ['save', 'remove'],
  // A look that found nothing writes down only that it looked.
  records: ['saveFiles', 'removeFiles'],
  deeds: ['record', 'undo'],
  meetings: ['save'],
  effects: ['begin', 'finish', 'withdraw'],
  library: ['createFolders', 'createColumn', 'move'],
  mailbox: ['book'],
  subscriptions: ['subscribe', 'renew', 'remove'],
  messenger: ['post', 'update', 'direct'],
} as const

/**
 * The same surroundings for a process that dies once so many changing calls were done: nothing it asks for
 * afterwards happens.
 */
export function mortal(needs: Surroundings, diesAfter: number | null): Mortal {
  const points: string[] = []
  let dead = false
  const guard = <T extends object>(port: T, name: keyof typeof CHANGING): T =>
    new Proxy(port, {
      get(target, member) {
        const call = Reflect.get(target, member) as unknown
        if (typeof call !== 'function') return call
        const changing = (CHANGING[name] as readonly string[]).includes(String(member))
        return async (...given: unknown[]) => {
          if (changing && points.length === diesAfter) dead = true
          if (dead) throw new Killed()
          if (changing) points.push(`${name}.${String(member)}`)
          return call.apply(target, given) as unknown
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
    effects: guard(store.effects, 'effects'),
    transaction: guard({ transaction: store.transaction }, 'store').transaction,
  }
  return {
    needs: {
      ...needs,
      store: guarded,
      library: guard(needs.library, 'library'),
      mailbox: guard(needs.mailbox, 'mailbox'),
      subscriptions: guard(needs.subscriptions, 'subscriptions'),
      messenger: guard(needs.messenger, 'messenger'),
    },
    points,
    isDead: () => dead,
  }
}
