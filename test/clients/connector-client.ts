import { ConnectorClient, TeamsConnectorClient } from 'botframework-connector'
import type { ClientGround } from './client-ground.ts'

/** Microsoft's own client of the bot connector. */
export function connectorClient(ground: ClientGround): ConnectorClient {
  return new ConnectorClient(credentialsOf(ground) as never, { baseUri: `${ground.tenant.url}/connector/` })
}

/** Its part that knows of teams. */
export function teamsConnectorClient(ground: ClientGround): TeamsConnectorClient {
  return new TeamsConnectorClient(credentialsOf(ground) as never, { baseUri: `${ground.tenant.url}/connector/` })
}

function credentialsOf({ connectorToken }: ClientGround) {
  return {
    async signRequest(request: { headers: Headers }) {
      request.headers.set('authorization', `Bearer ${connectorToken}`)
      return request
    },
  }
}
