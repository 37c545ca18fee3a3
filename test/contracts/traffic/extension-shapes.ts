/**
 * What passes between Teams and a bot's message extension and dialogs, which the connector's Swagger file leaves open
 * (`value` is any object there): the members that npm botframework-schema@4.23.3 declares in `teams`
 * (MessagingExtensionQuery, MessagingExtensionAction, MessageActionsPayload, TaskModuleRequest, TaskModuleTaskInfo,
 * MessagingExtensionResult), and what learn.microsoft.com says of their values.
 */
type Schema = Readonly<Record<string, unknown>>

const text = { type: 'string' }
const maybe = { type: ['string', 'null'] }

function closed(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
  return { type: 'object', properties, required, additionalProperties: false }
}

const context = closed({ theme: { enum: ['default', 'dark', 'contrast'] } }, ['theme'])
const identity = (kind: string) => ({
  anyOf: [{ type: 'null' }, closed({ [kind]: text, id: text, displayName: maybe }, [kind, 'id'])],
})
const from = closed({
  device: identity('deviceIdentityType'),
  conversation: identity('conversationIdentityType'),
  user: identity('userIdentityType'),
  application: identity('applicationIdentityType'),
})
const shared = closed({
  ...{ id: text, contentType: text, contentUrl: maybe, content: maybe, name: maybe, thumbnailUrl: maybe },
})
const reaction = closed({ reactionType: text, createdDateTime: text, user: from }, ['reactionType'])
const mention = closed({ id: { type: 'integer' }, mentionText: text, mentioned: from })
const payload = closed(
  {
    ...{ id: text, replyToId: text, messageType: text, createdDateTime: text, lastModifiedDateTime: maybe },
    ...{ deleted: { type: 'boolean' }, subject: maybe, summary: maybe, locale: text, linkToMessage: text },
    importance: { enum: ['normal', 'high', 'urgent'] },
    body: closed({ contentType: { enum: ['html', 'text'] }, content: text }, ['contentType', 'content']),
    ...{ from, attachmentLayout: text, attachments: { type: 'array', items: shared } },
    ...{ mentions: { type: 'array', items: mention }, reactions: { type: 'array', items: reaction } },
  },
  ['id', 'createdDateTime', 'body', 'from', 'attachments', 'linkToMessage'],
)
const parameter = closed({ name: text, value: {} }, ['name', 'value'])
const options = closed({ skip: { type: 'integer', minimum: 0 }, count: { type: 'integer', minimum: 1 } })
const action = {
  ...{ commandId: text, commandContext: { enum: ['message', 'compose', 'commandbox'] }, requestId: text, context },
  messagePayload: payload,
}
const called = ['commandId', 'commandContext', 'context']

/** The `value` of an invoke, by its name. */
export const ASKED: Readonly<Record<string, Schema>> = {
  'composeExtension/query': closed(
    { commandId: text, parameters: { type: 'array', items: parameter, minItems: 1 }, queryOptions: options },
    ['commandId', 'parameters'],
  ),
  'composeExtension/selectItem': { type: 'object' },
  'composeExtension/fetchTask': closed(action, called),
  'composeExtension/submitAction': closed({ ...action, data: {} }, [...called, 'data']),
  'task/fetch': closed({ data: {}, context }, ['data']),
  'task/submit': closed({ data: {}, context }, ['data']),
}

const attachment = { contentType: text, content: {}, contentUrl: text, name: text, thumbnailUrl: text }
const preview = closed(attachment, ['contentType', 'content'])
const size = { anyOf: [{ type: 'number', exclusiveMinimum: 0 }, { enum: ['small', 'medium', 'large'] }] }
const url = { type: 'string', pattern: '^https://|^http://127\\.0\\.0\\.1[:/]' }
const frame = { title: text, width: size, height: size, fallbackUrl: url, completionBotId: text }
const dialog = {
  anyOf: [
    closed({ type: { const: 'message' }, value: { type: 'string', minLength: 1 } }, ['type', 'value']),
    closed({ type: { const: 'continue' }, value: closed({ ...frame, card: preview }, ['card']) }, ['type', 'value']),
    closed({ type: { const: 'continue' }, value: closed({ ...frame, url }, ['url']) }, ['type', 'value']),
  ],
}
const found = {
  anyOf: [
    closed({ type: { const: 'message' }, text: { type: 'string', minLength: 1 } }, ['type', 'text']),
    closed(
      {
        ...{ type: { const: 'result' }, attachmentLayout: { enum: ['list', 'grid'] } },
        attachments: { type: 'array', items: closed({ ...attachment, preview }, ['contentType', 'content']) },
      },
      ['type', 'attachments'],
    ),
  ],
}
const results = closed({ composeExtension: found }, ['composeExtension'])
const task = closed({ task: dialog }, ['task'])

/** The body that answers it, by the same name; where nothing may be said the dialog closes. */
export const ANSWERED: Readonly<Record<string, Schema>> = {
  'composeExtension/query': results,
  'composeExtension/selectItem': results,
  'composeExtension/fetchTask': { anyOf: [task, results] },
  'composeExtension/submitAction': { anyOf: [task, results] },
  'task/fetch': task,
  'task/submit': task,
}

export const MAY_BE_SILENT: ReadonlySet<string> = new Set(['composeExtension/submitAction', 'task/submit'])
