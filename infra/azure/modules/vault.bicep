@description('Name of the vault, unique in all of Azure, at most 24 characters.')
@maxLength(24)
param name string

@description('Azure region.')
param location string

@description('Subnet of the server, the only one that may read.')
param subnetId string

@description('Workspace that keeps the record of who read what.')
param workspaceId string

@description('Client secret of the app registration.')
@secure()
param appSecret string

@description('Address of the database with user and password.')
@secure()
param databaseUrl string

// The built-in role "Key Vault Secrets User": reads secrets and nothing else.
var secretsUser = '4633458b-17de-408a-874a-0445c86b69e6'

// An identity apart from the web app, so that it may read before the web app starts for the first time.
resource reader 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-reader'
  location: location
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    // Deployments are let in as a trusted service, which is how a new secret gets in.
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'AzureServices'
      virtualNetworkRules: [{ id: subnetId }]
    }
  }

  resource appSecretKept 'secrets@2023-07-01' = {
    name: 'app-secret'
    properties: { value: appSecret }
  }

  resource databaseUrlKept 'secrets@2023-07-01' = {
    name: 'database-url'
    properties: { value: databaseUrl }
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, reader.id, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
    principalId: reader.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'AuditEvent', enabled: true }]
  }
}

output readerId string = reader.id

// Addresses of the secrets, without a version: the newest counts. Not the secrets.
output appSecretUri string = vault::appSecretKept.properties.secretUri
output databaseUrlUri string = vault::databaseUrlKept.properties.secretUri
