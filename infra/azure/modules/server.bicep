@description('Name of the web app.')
param name string

@description('Azure region.')
param location string

@description('Size of the App Service plan.')
param planSku string

@description('Subnet through which the server reaches its database and its vault.')
param subnetId string

@description('Workspace that keeps the server\'s log.')
param workspaceId string

@description('Identity that may read the secrets.')
param readerId string

@description('Where the vault keeps the client secret.')
param appSecretUri string

@description('Where the vault keeps the database\'s address.')
param databaseUrlUri string

@description('Directory (tenant) ID.')
param tenantId string

@description('Application (client) ID.')
param appId string

@description('Address that Teams, Graph and people use.')
param publicUrl string

var port = '8080'

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  // One instance: what runs by itself runs once.
  sku: { name: planSku, capacity: 1 }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${readerId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: readerId
    virtualNetworkSubnetId: subnetId
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node bot/main.ts'
      alwaysOn: true
      healthCheckPath: '/healthz'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
      vnetRouteAllEnabled: true
    }
  }

  resource settings 'config@2024-04-01' = {
    name: 'appsettings'
    properties: {
      WAYMARK_TENANT_ID: tenantId
      WAYMARK_APP_ID: appId
      WAYMARK_APP_SECRET: '@Microsoft.KeyVault(SecretUri=${appSecretUri})'
      WAYMARK_PUBLIC_URL: publicUrl
      WAYMARK_LISTEN: '0.0.0.0'
      WAYMARK_PORT: port
      DATABASE_URL: '@Microsoft.KeyVault(SecretUri=${databaseUrlUri})'
      // Holds the socket of the operator's commands, which a network share such as /home cannot; all else is in the database.
      WAYMARK_DATA_DIR: '/tmp/waymark'
      // Where the platform expects an answer.
      PORT: port
      // The files are deployed whole, dependencies included: nothing is built or fetched there.
      WEBSITE_RUN_FROM_PACKAGE: '1'
      SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
      // On a restart the old process ends before the new one begins.
      WEBSITE_DISABLE_OVERLAPPED_RECYCLING: '1'
    }
  }

  // Deployment by a signed-in person only, never by a password.
  resource noFtpPassword 'basicPublishingCredentialsPolicies@2024-04-01' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noDeploymentPassword 'basicPublishingCredentialsPolicies@2024-04-01' = {
    name: 'scm'
    properties: { allow: false }
  }
}

// The server's own log counts and names no file. The platform's log of requests would hold addresses, so it stays off.
resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'log'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}

output name string = site.name
