import { keepCards } from '../../src/services/notice/post.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { draftInspection } from '../../src/services/set-up/draft-inspection.ts'
import { moveToChannel } from '../../src/services/set-up/move-to-channel.ts'
import { refuseOtherChannels } from '../../src/services/set-up/refuse-other-channels.ts'
import { setUp } from '../../src/services/set-up/set-up.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { writeAdministratorScript } from './administrator-script.ts'
import { examine } from './examine.ts'
import { makeFolders, planFolders } from './folders.ts'
import type { Order, Outcome } from './order.ts'

/** Does what an operator's command asks. Throws `Refusal`, `GraphFailure`, `SendFailure`. */
export async function carryOut(needs: Surroundings, order: Order): Promise<Outcome> {
  if (order.type === 'doctor') return { type: 'doctor', checks: await examine(needs) }
  if (order.type === 'set-up') return begin(needs, order)
  const inspection = await choose(needs, order.inspection)
  switch (order.type) {
    case 'provision':
      return order.planOnly ? planFolders(needs, inspection) : makeFolders(needs, inspection)
    case 'administrator-script':
      return writeAdministratorScript(needs, inspection, order)
    case 'sync': {
      const changed = await syncLibrary(needs, inspection)
      if (changed) needs.wake(inspection)
      return { type: 'sync', inspection, changed }
    }
    case 'post':
      await keepCards(needs, inspection)
      return { type: 'post', inspection }
    default:
      return order satisfies never
  }
}

async function begin(needs: Surroundings, order: Extract<Order, { type: 'set-up' }>): Promise<Outcome> {
  const { id } = order.request
  const known = await needs.store.inspections.get(id)
  if (!known) await refuseOtherChannels(needs, order.request)
  const inspection = known
    ? await moveToChannel(needs, known, order.request.channelId)
    : await draftInspection(needs, order.request)
  const { folders, columns, meetings } = await setUp(needs, inspection, order)
  return {
    ...{ type: 'set-up', inspection: id, ...folders, meetings },
    columnsForAdministrator: [...columns.forAdministrator],
  }
}

async function choose({ store }: Surroundings, wanted: string | undefined): Promise<string> {
  const ids = (await store.inspections.all()).map(({ id }) => id)
  if (wanted !== undefined && ids.includes(wanted)) return wanted
  const known = ids.join(', ') || 'none yet'
  if (wanted !== undefined)
    throw new Refusal('unknown inspection', `There is no inspection "${wanted}"; there are: ${known}.`)
  const [only, ...others] = ids
  if (only !== undefined && others.length === 0) return only
  throw new Refusal('unknown inspection', `Say which inspection with --inspection; there are: ${known}.`)
}
