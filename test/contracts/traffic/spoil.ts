import type { Entry } from './entry.ts'
import { SAMPLES } from './sample-entries.ts'

type Name = keyof typeof SAMPLES

/** A sample with something in its request or its answer said otherwise. */
export function spoil(
  name: Name,
  changed: { path?: string; method?: string; status?: number; request?: object; response?: object },
): Entry {
  const sample: Entry = SAMPLES[name]
  const { request, response, ...line } = changed
  return {
    ...{ ...sample, ...line },
    request: { body: request ? { ...(sample.request.body as object), ...request } : sample.request.body },
    response: { body: response ? { ...(sample.response.body as object), ...response } : sample.response.body },
  }
}

/** A message or an edit that carries another card. */
export function withCard(name: 'post' | 'edit', card: object): Entry {
  return spoil(name, {
    request: { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] },
  })
}

/** A sample whose request lacks a member. */
export function omit(name: Name, member: string): Entry {
  const { [member]: _gone, ...rest } = SAMPLES[name].request.body as Record<string, unknown>
  return { ...SAMPLES[name], request: { body: rest } }
}

/** A sample whose answer lacks a member. */
export function omitAnswer(name: Name, member: string): Entry {
  const { [member]: _gone, ...rest } = SAMPLES[name].response.body as Record<string, unknown>
  return { ...SAMPLES[name], response: { body: rest } }
}

/** A batch of one part, asked and answered otherwise. */
export function batch(part: object, answer: object = {}): Entry {
  const sample = SAMPLES.batch
  const [asked] = (sample.request.body as { requests: object[] }).requests
  const [answered] = (sample.response.body as { responses: object[] }).responses
  return {
    ...sample,
    request: { body: { requests: [{ ...asked, ...part }] } },
    response: { body: { responses: [{ ...answered, ...answer }] } },
  }
}
