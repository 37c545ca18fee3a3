import type { Fault } from './fault.ts'
import { refusesEach } from './refuses-each.ts'
import { words } from './words.ts'

const FAULTS: readonly Fault[] = [
  {
    what: 'a control of the tenant',
    files: { 'bot/planted-call.ts': "export const planted = '/_tenant/clock'\n" },
    says: '"_tenant"',
  },
  {
    what: 'a comment',
    files: { 'src/domain/planted-comment.ts': 'export const planted = 1 // for the rehearsal\n' },
    says: '"rehears"',
  },
  { what: 'a style sheet', files: { 'tab/planted.css': '/* stand-in */\n' }, says: '"stand-in"' },
  { what: 'the manifest', files: { 'appPackage/planted.json': '{ "name": "Rehearsal" }\n' }, says: '"Rehears"' },
  { what: "a file's name", files: { 'bot/planted-rehearsal.ts': 'export const planted = 1\n' }, says: 'its name' },
]

refusesEach(words, FAULTS)
