import type { Fault } from './fault.ts'
import { refusesEach } from './refuses-each.ts'
import { unused } from './unused.ts'

const FAULTS: readonly Fault[] = [
  {
    what: 'an export that nothing uses',
    files: {
      'src/domain/planted-export.ts': 'export const used = 1\nexport const plantedUnused = 2\n',
      'test/planted-export.test.ts': "import { used } from '../src/domain/planted-export.ts'\n\nused.toFixed()\n",
    },
    says: 'plantedUnused',
  },
  {
    what: 'a file that nothing imports',
    files: { 'bot/planted-file.ts': 'export const planted = 1\n' },
    says: 'bot/planted-file.ts',
  },
]

refusesEach(unused, FAULTS)
