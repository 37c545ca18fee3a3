import { startFakeListener } from '../../tenant/fake-listener.ts'
import { ISLA } from '../../tenant/tenant-under-test.ts'
import { openGround, type Trial } from './ground.ts'

const MINUTE_MS = 60_000

/** Rows about what is asked to be told. */
export const subscriptions: Readonly<Record<string, Trial>> = {
  async 'sub-validation'() {
    const { listener, subscribe } = await openSubscribing()
    listener.validate = () => ({ status: 200, type: 'text/plain', text: 'something else' })
    const wrong = await subscribe()
    listener.validate = (text) => ({ status: 200, type: 'application/json', text })
    return [wrong, await subscribe(), await subscribe({ notificationUrl: 'http://127.0.0.1:1/nobody' })]
  },
  async 'sub-too-long'() {
    const { subscribe, later, renew } = await openSubscribing()
    const { id } = (await subscribe()).body
    const events = { resource: `users/${ISLA.id}/events`, expirationDateTime: later(4_300) }
    const tooLong = { expirationDateTime: later(42_400) }
    return [await subscribe(tooLong), await subscribe(events), await renew(id, tooLong)]
  },
  async 'sub-change-type'() {
    const { subscribe } = await openSubscribing()
    return [await subscribe({ changeType: 'created' }), await subscribe({ changeType: 'updated,deleted' })]
  },
  async 'sub-not-root'() {
    const { subscribe, drive, fileId } = await openSubscribing()
    return [await subscribe({ resource: `${drive}/items/${fileId}` })]
  },
  async 'sub-gone'() {
    const { tenant, graph, subscribe, later, renew } = await openSubscribing()
    const [deleted, expired] = [(await subscribe()).body.id, (await subscribe()).body.id]
    await graph('DELETE', `/subscriptions/${deleted}`)
    tenant.clock.set(tenant.clock.now() + 42_300 * MINUTE_MS)
    const expirationDateTime = later(1_000)
    return [await renew(deleted, { expirationDateTime }), await renew(expired, { expirationDateTime })]
  },
}

async function openSubscribing() {
  const listener = await startFakeListener()
  const ground = await openGround()
  const later = (minutes: number) => new Date(ground.tenant.clock.now() + minutes * MINUTE_MS).toISOString()
  const subscribe = (more: object = {}) =>
    ground.graph('POST', '/subscriptions', {
      ...{ changeType: 'updated', notificationUrl: listener.url, resource: `${ground.drive}/root` },
      ...{ expirationDateTime: later(4_000), clientState: 'a word only we know', ...more },
    })
  const renew = (id: string, body: object) => ground.graph('PATCH', `/subscriptions/${id}`, body)
  return { ...ground, listener, later, subscribe, renew }
}
