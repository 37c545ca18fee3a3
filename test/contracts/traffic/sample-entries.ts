import type { Entry } from './entry.ts'

/** Entries that keep to the contracts, to be spoilt one way each. All ids and people are made up. */
export const CARD = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Week 6 of 35', wrap: true }],
  actions: [{ type: 'Action.Execute', title: 'Done', verb: 'done', data: { item: 'pir' } }],
}

const ITEM = {
  ...{ id: '01ABC', name: 'W06 Pre-Inspection Return', eTag: '"{1},1"', cTag: '"c:{1},0"', size: 0 },
  ...{ createdDateTime: '2027-01-11T09:00:00Z', folder: { childCount: 0 } },
  parentReference: { driveId: 'b!drive', driveType: 'documentLibrary', id: '01ROOT', path: '/drives/b!drive/root:' },
}

const EVENT = {
  subject: 'Partnership meeting 1',
  start: { dateTime: '2027-02-01T10:00:00', timeZone: 'Europe/London' },
  end: { dateTime: '2027-02-01T11:00:00', timeZone: 'Europe/London' },
}

const SUBSCRIPTION = {
  changeType: 'updated',
  resource: '/drives/b!drive/root',
  notificationUrl: 'https://waymark.example/api/graph/notifications',
  expirationDateTime: '2027-02-01T00:00:00Z',
  clientState: 'a word only we know',
}

const DELIVERED = {
  ...{ type: 'message', id: '1', timestamp: '2027-01-11T09:00:00Z', channelId: 'msteams', text: 'week' },
  ...{ serviceUrl: 'https://smba.example/', from: { id: '29:1' }, recipient: { id: '28:1' } },
  conversation: { id: 'a:1', conversationType: 'personal' },
}

const RESULT = {
  ...{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD },
  preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: 'Week 6 of 35' } },
}

/** A message as Teams tells of it where an action was called on it. */
const SHARED = {
  ...{ id: '1700000000000', createdDateTime: '2027-01-11T09:00:00.000Z', lastModifiedDateTime: null, deleted: false },
  linkToMessage: 'https://teams.microsoft.com/l/message/19%3Aa%40thread.tacv2/1700000000000',
  body: { contentType: 'html', content: '<div>The plan</div>' },
  from: {
    ...{ device: null, conversation: null, application: null },
    user: { userIdentityType: 'aadUser', id: 'p1', displayName: 'Isla Northmoor' },
  },
  attachments: [],
}

const NOTIFICATION = {
  subscriptionId: '9f7b2c1d-0000-4000-8000-000000000001',
  clientState: 'a word only we know',
  tenantId: '9f7b2c1d-0000-4000-8000-000000000002',
  changeType: 'updated',
  ...{ subscriptionExpirationDateTime: '2027-02-01T00:00:00Z', resource: 'drives/b!drive/root' },
}

const ACTIVITIES = '/connector/v3/conversations/19%3Aa%40thread.tacv2/activities'
const ACTIVITY = {
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD }],
}

export const SAMPLES = {
  folder: graph('POST', '/drives/b!drive/items/01ROOT:/Shared%20with%20team:/children', 201, {
    request: { name: ITEM.name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' },
    response: ITEM,
  }),
  children: graph(
    'GET',
    '/drives/b!drive/items/01ROOT/children?$select=id,name,eTag,parentReference,folder&$top=200',
    200,
    {
      response: { value: [ITEM] },
    },
  ),
  upload: graph('PUT', '/drives/b!drive/root:/Working/PIR.docx:/content', 201, {
    request: { bytes: 12 },
    response: { ...ITEM, name: 'PIR.docx' },
  }),
  move: graph('PATCH', '/drives/b!drive/items/01ABC', 200, {
    request: { parentReference: { id: '01SHARED' } },
    response: ITEM,
  }),
  delta: graph('GET', '/drives/b!drive/root/delta?token=abc', 200, {
    response: {
      '@odata.deltaLink': 'https://graph.microsoft.com/v1.0/drives/b!drive/root/delta?token=def',
      value: [ITEM, { id: '01GONE', deleted: { state: 'deleted' } }],
    },
  }),
  remove: graph('DELETE', '/drives/b!drive/items/01ABC', 204, {}),
  download: graph('GET', '/drives/b!drive/items/01ABC/content', 302, {}),
  site: graph('GET', '/sites/glenmarra.sharepoint.example:/sites/secure-sharing', 200, {
    response: {
      id: 'glenmarra.sharepoint.example,1,2',
      webUrl: 'https://glenmarra.sharepoint.example/sites/secure-sharing',
    },
  }),
  event: graph('POST', '/users/mairi%40glenmarra.example/events', 201, {
    request: { ...EVENT, isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness', transactionId: 'k1' },
    response: { ...EVENT, id: 'AAMk1', changeKey: 'ck1' },
  }),
  schedule: graph('POST', '/users/mairi%40glenmarra.example/calendar/getSchedule', 200, {
    request: { schedules: ['a@b.example'], startTime: EVENT.start, endTime: EVENT.end },
    response: { value: [{ scheduleId: 'a@b.example', availabilityView: '00', scheduleItems: [] }] },
  }),
  subscription: graph('POST', '/subscriptions', 201, {
    request: SUBSCRIPTION,
    response: { ...SUBSCRIPTION, id: 's1' },
  }),
  throttled: graph('GET', '/drives/b!drive/items/01ABC', 429, {
    response: { error: { code: 'activityLimitReached', message: 'The app has been throttled.' } },
  }),
  batch: graph('POST', '/$batch', 200, {
    request: { requests: [{ id: 'a', method: 'GET', url: '/drives/b!drive/items/01ABC' }] },
    response: { responses: [{ id: 'a', status: 200, headers: {}, body: ITEM }] },
  }),
  range: entry('upload', 'PUT', '/_api/v2.0/uploads/1', 202, {
    request: { bytes: 327_680 },
    response: { expirationDateTime: '2027-01-12T09:00:00Z', nextExpectedRanges: ['327680-'] },
  }),
  post: entry('connector', 'POST', ACTIVITIES, 201, { request: ACTIVITY, response: { id: '1700000000000' } }),
  edit: entry('connector', 'PUT', `${ACTIVITIES}/1700000000000`, 200, {
    request: ACTIVITY,
    response: { id: '1700000000000' },
  }),
  chat: entry('connector', 'POST', '/connector/v3/conversations', 201, {
    request: { bot: { id: '28:1' }, members: [{ id: '29:1' }], tenantId: 't1', isGroup: false },
    response: { id: 'a:1' },
  }),
  members: entry('connector', 'GET', '/connector/v3/conversations/a%3A1/pagedmembers?pageSize=200', 200, {
    response: {
      members: [{ id: '29:1', name: 'Mairi Sandison', aadObjectId: 'p1', tenantId: 't1', userRole: 'user' }],
    },
  }),
  said: entry('bot', 'POST', '/api/messages', 200, { request: DELIVERED }),
  pressed: entry('bot', 'POST', '/api/messages', 200, {
    request: {
      ...{ ...DELIVERED, type: 'invoke', name: 'adaptiveCard/action', replyToId: '1700000000000' },
      value: { action: { type: 'Action.Execute', verb: 'done', data: { item: 'pir' } }, trigger: 'manual' },
    },
    response: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: CARD },
  }),
  searched: entry('bot', 'POST', '/api/messages', 200, {
    request: {
      ...{ ...DELIVERED, type: 'invoke', name: 'composeExtension/query' },
      value: {
        ...{ commandId: 'deadlines', parameters: [{ name: 'words', value: 'pir' }] },
        queryOptions: { skip: 0, count: 25 },
      },
    },
    response: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [RESULT] } },
  }),
  opened: entry('bot', 'POST', '/api/messages', 200, {
    request: {
      ...{ ...DELIVERED, type: 'invoke', name: 'composeExtension/fetchTask' },
      value: {
        commandId: 'fileThis',
        commandContext: 'message',
        context: { theme: 'default' },
        messagePayload: SHARED,
      },
    },
    response: { task: { type: 'continue', value: { title: 'File this', url: 'https://waymark.example/tab' } } },
  }),
  notified: entry('notification', 'POST', '/api/graph/notifications', 202, { request: { value: [NOTIFICATION] } }),
  validated: entry('notification', 'POST', '/api/graph/notifications?validationToken=a%20b', 200, { response: 'a b' }),
  token: entry('signin', 'POST', '/t1/oauth2/v2.0/token', 200, {
    request: { grant_type: 'client_credentials', client_id: 'c1', client_secret: '(left out)', scope: 'x/.default' },
    response: { token_type: 'Bearer', expires_in: 3599, access_token: '(left out)' },
  }),
} as const satisfies Readonly<Record<string, Entry>>

interface Bodies {
  readonly request?: unknown
  readonly response?: unknown
}

function graph(method: string, path: string, status: number, bodies: Bodies): Entry {
  return entry('graph', method, `/v1.0${path}`, status, bodies)
}

function entry(surface: string, method: string, path: string, status: number, { request, response }: Bodies): Entry {
  return { surface, method, path, status, request: { body: request }, response: { body: response } }
}
