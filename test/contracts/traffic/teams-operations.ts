import type { PublishedConnectorPath } from './connector-operations.ts'

/**
 * What Teams adds to the connector and the Swagger file does not have.
 * Members and teams: msteams-docs, `bots/how-to/get-teams-context`; shapes as in npm botframework-connector's `teams` mappers.
 */
export const TEAMS_PATHS: Readonly<Record<string, PublishedConnectorPath>> = {
  '/v3/conversations/{conversationId}/members/{memberId}': { get: answering('TeamsChannelAccount') },
  '/v3/teams/{teamId}': { get: answering('TeamDetails') },
  '/v3/teams/{teamId}/conversations': { get: answering('ConversationList') },
}

const text = { type: 'string' }

export const TEAMS_DEFINITIONS = {
  /** In place of `ChannelAccount`, which has none of what Teams knows of a person. */
  ChannelAccount: {
    type: 'object',
    properties: {
      ...{ id: text, name: text, aadObjectId: text, role: { enum: ['user', 'bot'] }, objectId: text, tenantId: text },
      ...{ givenName: text, surname: text, email: text, userPrincipalName: text, userRole: text },
    },
  },
  TeamsChannelAccount: {
    allOf: [{ $ref: '#/definitions/ChannelAccount' }, { required: ['id', 'aadObjectId', 'tenantId'] }],
  },
  TeamDetails: {
    type: 'object',
    required: ['id', 'aadGroupId'],
    properties: {
      ...{ id: text, name: text, aadGroupId: text, type: text, tenantId: text },
      ...{ channelCount: { type: 'integer' }, memberCount: { type: 'integer' } },
    },
  },
  ConversationList: {
    type: 'object',
    required: ['conversations'],
    properties: {
      conversations: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id'],
          additionalProperties: false,
          properties: { id: text, name: text, type: text },
        },
      },
    },
  },
}

function answering(definition: string) {
  return {
    responses: {
      200: { schema: { $ref: `#/definitions/${definition}` } },
      default: { schema: { $ref: '#/definitions/ErrorResponse' } },
    },
  }
}
