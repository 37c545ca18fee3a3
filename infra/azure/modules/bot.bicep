@description('Name of the bot\'s registration.')
param name string

@description('Directory (tenant) ID.')
param tenantId string

@description('Application (client) ID.')
param appId string

@description('Address of the server.')
param publicUrl string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    // The same name as in the Teams app package.
    displayName: 'Waymark'
    endpoint: '${publicUrl}/api/messages'
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenantId
    msaAppId: appId
  }

  resource teams 'channels@2022-09-15' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: { isEnabled: true }
    }
  }
}
