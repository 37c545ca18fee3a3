// Waymark on Azure: one stateless server, its database, its secrets and its registration as a bot.
//
// App Service rather than Container Apps: the server is one Node process that has to run all the time, since nobody's
// request wakes it for Monday's card. App Service brings Node 24 and patches it, runs our files as they are, and fills in
// secrets from Key Vault. Container Apps would want an image, a registry to keep it in and someone to rebuild it.

targetScope = 'resourceGroup'

@description('Name of the web app, unique in all of Azure: lower-case letters, digits and hyphens. It becomes <name>.azurewebsites.net.')
@minLength(3)
@maxLength(40)
param name string

@description('Where everything is kept. The data of a Scottish partnership stays in the United Kingdom.')
param location string = 'uksouth'

@description('Host under which people, Teams and Graph reach the server, without https://. It also stands in the application ID URI and in the Teams app package.')
param publicHost string = '${name}.azurewebsites.net'

@description('Application (client) ID of the app registration.')
param appId string

@description('Client secret of the app registration. Kept in Key Vault only.')
@secure()
param appSecret string

@description('Directory (tenant) ID in which the app is registered and the partnership works.')
param tenantId string = tenant().tenantId

@description('Password of the database administrator, 12 to 128 characters of three kinds. Kept in Key Vault only.')
@minLength(12)
@maxLength(128)
@secure()
param databasePassword string

@description('Size of the App Service plan. The smallest that may run all the time is enough for a partnership.')
@allowed(['B1', 'B2', 'P0v3', 'P1v3'])
param planSku string = 'B1'

@description('Days for which logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 90

var publicUrl = 'https://${publicHost}'
var unique = uniqueString(resourceGroup().id, name)
var databaseLogin = 'waymark'
var databaseName = 'waymark'

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: {
    name: '${name}-logs'
    location: location
    retentionDays: logDays
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: '${name}-network'
    location: location
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: 'waymark-${unique}'
    location: location
    networkId: network.outputs.id
    subnetId: network.outputs.databaseSubnetId
    databaseName: databaseName
    login: databaseLogin
    password: databasePassword
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: 'waymark-${unique}'
    location: location
    subnetId: network.outputs.serverSubnetId
    workspaceId: logs.outputs.id
    appSecret: appSecret
    databaseUrl: 'postgres://${databaseLogin}:${uriComponent(databasePassword)}@${database.outputs.host}:5432/${databaseName}?sslmode=verify-full'
  }
}

module server 'modules/server.bicep' = {
  name: 'server'
  params: {
    name: name
    location: location
    planSku: planSku
    subnetId: network.outputs.serverSubnetId
    workspaceId: logs.outputs.id
    readerId: vault.outputs.readerId
    appSecretUri: vault.outputs.appSecretUri
    databaseUrlUri: vault.outputs.databaseUrlUri
    tenantId: tenantId
    appId: appId
    publicUrl: publicUrl
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-bot'
    tenantId: tenantId
    appId: appId
    publicUrl: publicUrl
  }
}

@description('Web app to which the files are deployed.')
output serverName string = server.outputs.name

@description('Address that Teams, Graph and people use.')
output address string = publicUrl

@description('Application ID URI to set on the app registration.')
output applicationIdUri string = 'api://${publicHost}/${appId}'
