import { type Check, type Entry, hasAnswer } from './entry.ts'
import type { GraphTypes } from './graph-types.ts'

const COLLECTION = 'microsoft.graph.changeNotificationCollection'
/** The slice's `webhooks`: 200 done, 202 queued. */
const TAKEN = [200, 202]
const MUST = ['subscriptionId', 'clientState', 'subscriptionExpirationDateTime', 'tenantId', 'resource']

/** Holds the calls that Graph makes to the server, and what it answers, against the contract. */
export function createNotificationCheck(types: GraphTypes): Check {
  const shape = types.shape(COLLECTION)
  return (entry) => {
    const token = new URL(entry.path, 'https://waymark.example').searchParams.get('validationToken')
    if (token !== null) return { operation: 'validation', problems: checkHandshake(entry, token) }
    const { value = [] } = (entry.request.body ?? {}) as { value?: readonly object[] }
    const missing = value.flatMap((each) => MUST.filter((member) => !(member in each)))
    const kinds = value.filter((each) => !('changeType' in each || 'lifecycleEvent' in each))
    const taken = !hasAnswer(entry) || TAKEN.includes(entry.status)
    return {
      operation: value.some((each) => 'lifecycleEvent' in each) ? 'lifecycle' : 'change',
      problems: [
        ...shape(entry.request.body, 'request'),
        ...(value.length === 0 ? ['request: tells nothing'] : []),
        ...missing.map((member) => `request: has no ${member}`),
        ...kinds.map(() => 'request: has neither changeType nor lifecycleEvent'),
        ...(taken ? [] : [`response: ${entry.status} is no way to take it`]),
      ],
    }
  }
}

function checkHandshake({ status, request, response }: Entry, token: string): readonly string[] {
  if (request.body !== undefined) return ['request: a validation has no body']
  return status === 200 && response.body === token ? [] : ['response: is not the token, with 200']
}
