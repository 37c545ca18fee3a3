import { posix } from 'node:path'
import { type BicepFile, readBicep } from './read-bicep.ts'
import { settingsFaults } from './settings-faults.ts'

/** Types and versions looked up in Microsoft's reference (learn.microsoft.com/azure/templates); another is looked up first. */
const KNOWN_TYPES = new Set([
  'Microsoft.Authorization/roleAssignments@2022-04-01',
  'Microsoft.BotService/botServices@2022-09-15',
  'channels@2022-09-15',
  'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01',
  'databases@2024-08-01',
  'configurations@2024-08-01',
  'Microsoft.Insights/diagnosticSettings@2021-05-01-preview',
  'Microsoft.KeyVault/vaults@2023-07-01',
  'secrets@2023-07-01',
  'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31',
  'Microsoft.Network/privateDnsZones@2020-06-01',
  'virtualNetworkLinks@2020-06-01',
  'Microsoft.Network/virtualNetworks@2024-05-01',
  'Microsoft.OperationalInsights/workspaces@2023-09-01',
  'Microsoft.Web/serverfarms@2024-04-01',
  'Microsoft.Web/sites@2024-04-01',
  'config@2024-04-01',
  'basicPublishingCredentialsPolicies@2024-04-01',
])

/** Text of each file by its path from `infra/azure`, such as `modules/server.bicep`. */
export type Sources = ReadonlyMap<string, string>

/** What is wrong between the files, and between them and the server; each with its file. */
export function bicepFaults(sources: Sources): readonly string[] {
  const files = new Map([...sources].map(([path, text]) => [path, readBicep(text)]))
  const settings = new Map([...files.values()].flatMap((file) => [...file.settings]))
  return [
    ...[...files].flatMap(([path, file]) =>
      [
        ...file.faults,
        ...typeFaults(file),
        ...parameterFaults(file),
        ...moduleFaults(path, file, files),
        ...secretFaults(file),
      ].map((fault) => `${path}: ${fault}`),
    ),
    ...strayFiles(files),
    ...settingsFaults(settings),
  ]
}

function typeFaults({ types }: BicepFile): readonly string[] {
  return types.filter((type) => !KNOWN_TYPES.has(type)).map((type) => `${type} is not a type and version looked up`)
}

function parameterFaults({ parameters, variables, code }: BicepFile): readonly string[] {
  const names = [...parameters.map(({ name }) => name), ...variables.keys()]
  const unused = names.filter((name) => (code.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0) < 2)
  return [
    ...parameters.filter(({ described }) => !described).map(({ name }) => `parameter ${name} has no description`),
    ...unused.map((name) => `${name} is never used`),
  ]
}

function moduleFaults(from: string, file: BicepFile, files: ReadonlyMap<string, BicepFile>): readonly string[] {
  return file.modules.flatMap(({ name, path, given }) => {
    const called = files.get(posix.join(posix.dirname(from), path))
    if (!called) return [`module ${name}: there is no file ${path}`]
    const declared = called.parameters.map((parameter) => parameter.name)
    const wanted = called.parameters.filter(({ required }) => required).map((parameter) => parameter.name)
    const asked = [...file.code.matchAll(new RegExp(`\\b${name}\\.outputs\\.(\\w+)`, 'g'))].map(
      ([, output = '']) => output,
    )
    return [
      ...given.filter((each) => !declared.includes(each)).map((each) => `module ${name} has no parameter ${each}`),
      ...wanted.filter((each) => !given.includes(each)).map((each) => `module ${name} is not given ${each}`),
      ...asked.filter((each) => !called.outputs.has(each)).map((each) => `module ${name} has no output ${each}`),
    ]
  })
}

/** Outputs are kept in the deployment's history for everybody who may read it. */
function secretFaults({ parameters, variables, outputs }: BicepFile): readonly string[] {
  const secret = new Set(parameters.filter(({ secure }) => secure).map(({ name }) => name))
  for (const [name, value] of variables) if (tells(value, secret)) secret.add(name)
  return [...outputs].filter(([, value]) => tells(value, secret)).map(([name]) => `output ${name} tells a secret`)
}

function tells(value: string, secret: ReadonlySet<string>): boolean {
  const words = value.match(/\w+/g) ?? []
  return words.some((word) => secret.has(word) || /^list[A-Z]/.test(word)) || /\.properties\.value\b/.test(value)
}

function strayFiles(files: ReadonlyMap<string, BicepFile>): readonly string[] {
  const called = [...files].flatMap(([from, file]) =>
    file.modules.map(({ path }) => posix.join(posix.dirname(from), path)),
  )
  return [...files.keys()]
    .filter((path) => path !== 'main.bicep' && !called.includes(path))
    .map((path) => `${path}: nothing calls it`)
}
