import { describe, expect, test } from 'vitest'
import { appAt } from '../bot/http/app-under-test.ts'
import { bicepFaults, type Sources } from './bicep-faults.ts'
import { settingsRead } from './settings-read.ts'
import { bicepSources, plant, readAzure } from './sources.ts'

const SOURCES = bicepSources()

function planted(path: string, sound: string, faulty: string): Sources {
  return new Map([...SOURCES, [path, plant(SOURCES.get(path) ?? '', sound, faulty)]])
}

/** Bicep's compiler is not to be had from npm: these are cross-checks of our own, and no compiler. */
describe('the Bicep files', () => {
  test('are all there and without fault', () => {
    expect(SOURCES.size).toBe(7)
    expect(settingsRead().required.size).toBe(4)
    expect(bicepFaults(SOURCES)).toEqual([])
  })

  test.each([
    [
      'a misspelt setting',
      'modules/server.bicep',
      'WAYMARK_APP_ID:',
      'WAYMARK_APPID:',
      'the server reads no such setting',
    ],
    [
      'a required setting left out',
      'modules/server.bicep',
      '      WAYMARK_TENANT_ID: tenantId\n',
      '',
      'setting WAYMARK_TENANT_ID is not passed',
    ],
    [
      'the embedded database',
      'modules/server.bicep',
      'DATABASE_URL:',
      'WAYMARK_DATABASE:',
      'setting DATABASE_URL is not passed',
    ],
    [
      'a secret past the vault',
      'modules/server.bicep',
      "WAYMARK_APP_SECRET: '@Microsoft.KeyVault(",
      "WAYMARK_APP_SECRET: '(",
      'does not come from the vault',
    ],
    ['two ports', 'modules/server.bicep', '      PORT: port', "      PORT: '80'", 'PORT and WAYMARK_PORT differ'],
    [
      'a module that is not there',
      'main.bicep',
      "'modules/vault.bicep'",
      "'modules/vaults.bicep'",
      'there is no file modules/vaults.bicep',
    ],
    [
      'a file that nothing calls',
      'main.bicep',
      "'modules/bot.bicep'",
      "'modules/logs.bicep'",
      'modules/bot.bicep: nothing calls it',
    ],
    [
      'a parameter not given',
      'main.bicep',
      '    subnetId: network.outputs.databaseSubnetId\n',
      '',
      'module database is not given subnetId',
    ],
    [
      'a parameter that is not there',
      'main.bicep',
      '    planSku: planSku',
      '    sku: planSku',
      'module server has no parameter sku',
    ],
    [
      'an output that is not there',
      'main.bicep',
      'database.outputs.host',
      'database.outputs.url',
      'module database has no output url',
    ],
    [
      'a secret in an output',
      'main.bicep',
      'output address string = publicUrl',
      'output address string = appSecret',
      'output address tells a secret',
    ],
    [
      'a secret by way of a variable',
      'main.bicep',
      'var publicUrl = ',
      'var publicUrl = databasePassword ?? ',
      'output address tells a secret',
    ],
    [
      'a version never looked up',
      'modules/bot.bicep',
      'botServices@2022-09-15',
      'botServices@2032-09-15',
      'is not a type and version looked up',
    ],
    [
      'a parameter without description',
      'modules/logs.bicep',
      "@description('Azure region.')\n",
      '',
      'parameter location has no description',
    ],
    [
      'a parameter without use',
      'modules/logs.bicep',
      'retentionInDays: retentionDays',
      'retentionInDays: 30',
      'retentionDays is never used',
    ],
    ['a brace never closed', 'modules/bot.bicep', "sku: { name: 'F0' }", "sku: { name: 'F0'", 'is never closed'],
    ['a string never closed', 'modules/bot.bicep', "'SingleTenant'", "'SingleTenant", 'a string is never closed'],
  ])('%s is refused', (_what, path, sound, faulty, said) => {
    expect(bicepFaults(planted(path, sound, faulty)).join('\n')).toContain(said)
  })

  test('let nobody in but by https, and nobody at the database', () => {
    const server = readAzure('modules/server.bicep')
    for (const line of [
      'httpsOnly: true',
      "minTlsVersion: '1.2'",
      "scmMinTlsVersion: '1.2'",
      "ftpsState: 'Disabled'",
    ]) {
      expect(server).toContain(line)
    }
    expect(readAzure('modules/database.bicep')).toContain("publicNetworkAccess: 'Disabled'")
    expect(readAzure('modules/database.bicep')).toContain("value: 'TLSv1.2'")
    expect(readAzure('main.bicep')).toContain('sslmode=verify-full')
  })

  test('name paths that the server answers', async () => {
    const { app, keys } = await appAt('2027-01-11T09:00:00Z')
    const [, healthPath = ''] = /healthCheckPath: '([^']+)'/.exec(readAzure('modules/server.bicep')) ?? []
    const [, botPath = ''] = /endpoint: '\$\{publicUrl\}([^']+)'/.exec(readAzure('modules/bot.bicep')) ?? []
    expect((await app.request(healthPath)).status).toBe(200)
    const activity = { method: 'POST', body: '{"type":"message"}', headers: { 'content-type': 'application/json' } }
    expect((await app.request(botPath, activity)).status).toBe(200)
    expect((await app.request(`${botPath}s`, activity)).status).not.toBe(200)
    await keys.close()
  })

  test('get every required parameter from the example, and no secret in it', () => {
    const example = readAzure('example.bicepparam')
    const given = new Map(
      [...example.matchAll(/^param (\w+) = (.+)$/gm)].map(([, name = '', value = '']) => [name, value]),
    )
    const wanted = [...readAzure('main.bicep').matchAll(/^param (\w+) string$/gm)].map(([, name]) => name)
    expect([...given.keys()]).toEqual(wanted)
    for (const name of ['appSecret', 'databasePassword']) expect(given.get(name)).toMatch(/^readEnvironmentVariable\(/)
  })
})
