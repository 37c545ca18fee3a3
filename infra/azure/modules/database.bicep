@description('Name of the database server, unique in all of Azure.')
param name string

@description('Azure region.')
param location string

@description('Virtual network in which the server\'s name is resolved.')
param networkId string

@description('Subnet delegated to the database server.')
param subnetId string

@description('Name of the one database.')
param databaseName string

@description('Name of the database administrator, as whom Waymark signs in.')
param login string

@description('Password of the database administrator.')
@secure()
param password string

// A server inside a network is found by a private zone only; its name has to end like this.
resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'

  resource link 'virtualNetworkLinks@2020-06-01' = {
    name: 'network'
    location: 'global'
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: networkId }
    }
  }
}

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  sku: { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '16'
    administratorLogin: login
    administratorLoginPassword: password
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    // As long as Azure allows: what the library shows can be built again, what people decided cannot.
    backup: { backupRetentionDays: 35, geoRedundantBackup: 'Disabled' }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: zone.id
      publicNetworkAccess: 'Disabled'
    }
  }
  dependsOn: [zone::link]

  resource database 'databases@2024-08-01' = {
    name: databaseName
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  }

  resource oldestTls 'configurations@2024-08-01' = {
    name: 'ssl_min_protocol_version'
    properties: { value: 'TLSv1.2', source: 'user-override' }
    // The server takes one change at a time.
    dependsOn: [database]
  }
}

output host string = server.properties.fullyQualifiedDomainName
