// Copy to a file of your own, which needs no secret: those come from the environment of the one who deploys.
using 'main.bicep'

param name = 'waymark-northmoor'
param appId = '11111111-2222-3333-4444-555555555555'
param appSecret = readEnvironmentVariable('WAYMARK_APP_SECRET')
param databasePassword = readEnvironmentVariable('WAYMARK_DATABASE_PASSWORD')
