import fc from 'fast-check'
import type { Standing } from '../model.ts'
import { choose, drawPlace, drawWho, family } from '../step.ts'

const details = fc.record({ who: drawWho, what: drawPlace })

export const checkOut = family('check out', 3, details, async ({ model, attempt }, { who, what }) => {
  const node = choose(model.files(), what)
  if (!node) return
  await attempt({
    ...{ who, method: 'POST', path: `/items/${node.id}/checkout`, needs: 'write' },
    refused: [model.isHeldFrom(node, who) && 423],
    done: () => {
      if (node.held) return [[node.id, 'same']]
      const { versions, eTag, cTag, title, by } = node
      const before: Standing = { versions, eTag, cTag, title, by }
      Object.assign(node, { held: { who, before }, by: who })
      return [[node.id, 'metadata']]
    },
  })
})

export const checkIn = family('check in', 4, details, async ({ model, attempt }, { who, what }) => {
  const node = choose(
    model.files().filter(({ held }) => held),
    what,
  )
  if (!node) return
  await attempt({
    ...{ who, method: 'POST', path: `/items/${node.id}/checkin`, body: { comment: 'done' }, needs: 'write' },
    refused: [model.isHeldFrom(node, who) && 423],
    done: () => {
      Object.assign(node, { held: undefined, by: who })
      return [[node.id, 'metadata']]
    },
  })
})

/** The file is again what it was; an app may do it for whoever had it. */
export const discardCheckOut = family('discard a check-out', 2, details, async ({ model, attempt }, { who, what }) => {
  const node = choose(
    model.files().filter(({ held }) => held),
    what,
  )
  if (!node) return
  await attempt({
    ...{ who, method: 'POST', path: `/items/${node.id}/discardCheckout`, needs: 'write' },
    refused: [who === 'member' && model.isHeldFrom(node, who) && 423],
    done: () => {
      const { eTag } = node
      Object.assign(node, node.held?.before, { eTag, held: undefined })
      return [[node.id, 'metadata']]
    },
  })
})
