import type { Fault } from './fault.ts'

export const COMPILER_FAULTS: readonly Fault[] = [
  {
    what: 'the domain reads a file',
    files: {
      'src/domain/planted-node.ts': "import { readFileSync } from 'node:fs'\nexport const planted = readFileSync\n",
    },
    says: 'TS2591',
  },
  {
    what: 'the domain touches the page',
    files: { 'src/domain/planted-dom.ts': 'export const planted = document.title\n' },
    says: 'TS2584',
  },
  {
    what: 'the domain imports the bot',
    files: {
      'src/domain/planted-upwards.ts': "import { planted } from '../../bot/planted.ts'\nexport const again = planted\n",
      'bot/planted.ts': 'export const planted = 1\n',
    },
    says: 'TS6307',
  },
  {
    what: 'the room that opens documents imports the store',
    files: {
      'src/office/planted-store.ts': "import { planted } from '../store/planted.ts'\nexport const again = planted\n",
      'src/store/planted.ts': 'export const planted = 1\n',
    },
    says: 'TS6307',
  },
  {
    what: 'the tab imports a type of the services',
    files: {
      'tab/planted-services.ts':
        "import type { Planted } from '../src/services/planted.ts'\nexport const planted: Planted = 1\n",
      'src/services/planted.ts': 'export type Planted = number\n',
    },
    says: 'TS6307',
  },
  {
    what: 'the tenant imports the domain',
    files: {
      'infra/tenant/planted-domain.ts':
        "import { planted } from '../../src/domain/planted.ts'\nexport const again = planted\n",
      'src/domain/planted.ts': 'export const planted = 1\n',
    },
    says: 'TS6307',
  },
  {
    what: 'syntax that Node cannot strip',
    files: { 'bot/planted-enum.ts': 'export enum Planted {\n  One,\n}\n' },
    says: 'TS1294',
  },
  {
    what: 'an unchecked index',
    files: { 'bot/planted-index.ts': 'export const first = (list: string[]): string => list[0]\n' },
    says: 'TS2322',
  },
  {
    what: 'a file outside every room',
    files: { 'infra/planted-nowhere.ts': 'export const planted = 1\n' },
    says: 'no tsconfig.json includes it',
  },
]
