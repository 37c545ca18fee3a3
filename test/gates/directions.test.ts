import { directions } from './directions.ts'
import type { Fault } from './fault.ts'
import { refusesEach } from './refuses-each.ts'

/** A file of one room that imports a file of another. */
function crossing(from: string, to: string, how = 'import { planted } from'): Fault {
  const up = '../'.repeat(from.split('/').length)
  return {
    what: `${from} imports ${to} by "${how}"`,
    files: {
      [`${from}/planted-to-${to.replaceAll('/', '-')}.ts`]: `${how} '${up}${to}/planted.ts'\n`,
      [`${to}/planted.ts`]: 'export const planted = 1\n',
    },
    says: `${to}/planted.ts, but: ${from} imports`,
  }
}

const FAULTS: readonly Fault[] = [
  crossing('src/domain', 'bot'),
  crossing('src/domain', 'src/contract', 'import type { planted } from'),
  crossing('src/contract', 'src/services'),
  crossing('src/services', 'src/graph'),
  crossing('src/services', 'src/store', 'export * from'),
  crossing('src/graph', 'src/store'),
  crossing('src/store', 'bot'),
  crossing('bot', 'tab'),
  crossing('bot', 'infra/tenant'),
  crossing('bot', 'test'),
  crossing('tab', 'src/services'),
  crossing('infra/tenant', 'src/domain'),
  crossing('infra/tenant/desk', 'infra/tenant'),
  crossing('infra/tenant/site', 'infra/tenant/drive'),
  crossing('infra/tenant/drive', 'infra/tenant/list', 'import type { planted } from'),
  crossing('infra/rehearsal', 'test'),
  {
    what: 'the domain imports Node',
    files: { 'src/domain/planted-core.ts': "import 'node:fs'\n" },
    says: 'domain is free of Node',
  },
  {
    what: 'the domain imports a package of another room',
    files: { 'src/domain/planted-package.ts': "import 'hono'\n" },
    says: 'domain knows dates and shapes only',
  },
  {
    what: 'an import of nothing',
    files: { 'bot/planted-lost.ts': "import './nowhere.ts'\n" },
    says: 'every import is found',
  },
]

refusesEach(directions, FAULTS)
