import type { Fault } from './fault.ts'

/** A fault of one file. */
function inFile(what: string, path: string, text: string, says: string): Fault {
  return { what, files: { [path]: `${text}\n` }, says }
}

/** A room importing a package that belongs to another. */
function importing(name: string, path: string, says: string): Fault {
  return inFile(`${name} outside its room`, path, `import * as it from '${name}'\n\nexport const planted = it`, says)
}

export const LINTER_FAULTS: readonly Fault[] = [
  inFile(
    'Date in the domain',
    'src/domain/planted-date.ts',
    'export const planted = new Date(0)',
    'noRestrictedGlobals',
  ),
  inFile(
    "Temporal's clock in the domain",
    'src/domain/planted-now.ts',
    "import { Temporal } from 'temporal-polyfill'\n\nexport const planted = () => Temporal.Now.instant()",
    'The domain asks no clock',
  ),
  inFile('chance in the domain', 'src/domain/planted-dice.ts', 'export const planted = () => Math.random()', 'no dice'),
  inFile(
    'globalThis in the domain',
    'src/domain/planted-global.ts',
    'export const planted = globalThis',
    'reaches for',
  ),
  inFile(
    'the time asked past the port',
    'bot/planted-clock.ts',
    'export const planted = () => Date.now()',
    'Clock port',
  ),
  inFile(
    'a new Date past the port',
    'src/services/planted-clock.ts',
    'export const planted = () => new Date()',
    'Clock port',
  ),
  inFile('the environment read', 'bot/planted-env.ts', 'export const planted = process.env.PLANTED', 'noProcessEnv'),
  importing('botbuilder', 'bot/http/planted-bot.ts', 'Only bot/teams'),
  importing('botframework-connector', 'src/services/planted-connector.ts', 'Only bot/teams'),
  importing('@microsoft/microsoft-graph-client', 'bot/teams/planted-graph.ts', 'Only src/graph'),
  importing('kysely', 'src/graph/planted-kysely.ts', 'Only src/store'),
  importing('pg', 'bot/teams/planted-pg.ts', 'Only src/store'),
  importing('pg-boss', 'bot/jobs/planted-boss.ts', 'Only src/store'),
  importing('@electric-sql/pglite', 'bot/cli/planted-pglite.ts', 'Only src/store'),
  importing('@microsoft/teams-js', 'tab/planted-teams.ts', 'Only tab/teams-host.ts'),
  importing('@zip.js/zip.js', 'src/services/planted-zip.ts', 'Only src/office'),
  importing('saxes', 'src/graph/planted-saxes.ts', 'Only src/office'),
  importing('pg', 'src/office/planted-pg.ts', 'Only src/store'),
  importing('left-pad', 'bot/planted-undeclared.ts', 'noUndeclaredDependencies'),
  inFile(
    'a promise let go',
    'bot/planted-floating.ts',
    'async function save(): Promise<void> {}\n\nexport function planted(): void {\n  save()\n}',
    'noFloatingPromises',
  ),
  inFile(
    'a promise taken for a truth',
    'bot/planted-misused.ts',
    'async function has(): Promise<boolean> {\n  return true\n}\n\nexport const planted = () => (has() ? 1 : 2)',
    'noMisusedPromises',
  ),
  {
    what: 'two files that import each other',
    files: {
      'bot/planted-ring.ts': "import { two } from './planted-round.ts'\n\nexport const one = () => two\n",
      'bot/planted-round.ts': "import { one } from './planted-ring.ts'\n\nexport const two = () => one\n",
    },
    says: 'noImportCycles',
  },
  inFile('a barrel', 'src/services/planted-barrel.ts', "export { refuse } from './planted-clock.ts'", 'noBarrelFile'),
  inFile('an import without its ending', 'bot/planted-ending.ts', "import './planted-env.js'", 'useImportExtensions'),
  inFile('a default export', 'bot/planted-default.ts', 'export default 1', 'noDefaultExport'),
  inFile('a name that is not kebab-case', 'bot/plantedName.ts', 'export const planted = 1', 'useFilenamingConvention'),
  inFile('thrown text', 'bot/planted-throw.ts', "export function planted() {\n  throw 'text'\n}", 'useThrowOnlyError'),
  inFile(
    'a skipped test',
    'test/planted-skipped.test.ts',
    "import { test } from 'vitest'\n\ntest.skip('planted', () => {})",
    'noSkippedTests',
  ),
  inFile('a line laid out otherwise', 'bot/planted-layout.ts', 'export const planted = "1";', 'Formatter would'),
]
