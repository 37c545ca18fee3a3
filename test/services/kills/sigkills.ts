import type { Exchange } from '../../../infra/tenant/kernel/traffic.ts'
import { CHANNEL } from './wire.ts'

/** When the whole process of the server is killed: as a call arrives, once it is done, or some milliseconds after its answer. */
export interface Sigkill {
  readonly call:
    | 'folders'
    | 'columns'
    | 'subscription'
    | 'event'
    | 'post'
    | 'message'
    | 'edit'
    | 'file move'
    | 'meeting move'
  readonly when: 'arrived' | 'done' | number
}

/** In the order of the story. */
export const SIGKILLS: readonly Sigkill[] = [
  { call: 'folders', when: 'done' },
  { call: 'folders', when: 15 },
  { call: 'columns', when: 'arrived' },
  { call: 'columns', when: 'done' },
  { call: 'subscription', when: 'done' },
  { call: 'event', when: 'arrived' },
  { call: 'event', when: 'done' },
  { call: 'event', when: 3 },
  { call: 'post', when: 'done' },
  { call: 'file move', when: 'done' },
  { call: 'edit', when: 'done' },
  { call: 'meeting move', when: 'done' },
  { call: 'message', when: 'arrived' },
  { call: 'message', when: 'done' },
  { call: 'message', when: 1 },
  { call: 'message', when: 4 },
  { call: 'post', when: 'arrived' },
  { call: 'edit', when: 2 },
  { call: 'message', when: 'done' },
  { call: 'message', when: 8 },
]

/** What crossed the tenant's edge, or is about to: its body is known once it has. */
export type Asked = Pick<Exchange, 'surface' | 'method' | 'path'> & Partial<Pick<Exchange, 'request'>>

/** Whether this is such a call. */
export const IS: Readonly<Record<Sigkill['call'], (asked: Asked) => boolean>> = {
  folders: ({ path, request }) =>
    path.endsWith('/$batch') && JSON.stringify(request?.body ?? '').includes('"folder":{}'),
  columns: ({ method, path }) => method === 'POST' && path.endsWith('/columns'),
  subscription: ({ surface, method, path }) =>
    surface === 'graph' && method === 'POST' && path.endsWith('/subscriptions'),
  event: ({ method, path }) => method === 'POST' && path.endsWith('/events'),
  post: ({ surface, method, path }) => surface === 'connector' && method === 'POST' && path.endsWith(CHANNEL),
  // One that is sent again was met before: a second kill of it would have it given up, and said so.
  message: ({ surface, method, path, request }) =>
    surface === 'connector' &&
    method === 'POST' &&
    path.endsWith('/activities') &&
    !path.endsWith(CHANNEL) &&
    !JSON.stringify(request?.body ?? '').includes('(sent again)'),
  edit: ({ surface, method }) => surface === 'connector' && method === 'PUT',
  'file move': ({ surface, method, path }) => surface === 'graph' && method === 'PATCH' && path.includes('/items/'),
  'meeting move': ({ method, path }) => method === 'PATCH' && path.includes('/events/'),
}
