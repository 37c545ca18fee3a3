import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../call.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-wrong-calls-'))
  await writeFile(join(folder, 'broken.json'), '{ "id": ')
  await writeFile(join(folder, 'empty.json'), '')
  await writeFile(join(folder, 'list.json'), '[]')
})
afterAll(() => rm(folder, { recursive: true }))

const P = ['--programme', 'jias-adults']
const N = ['--notified', '2027-01-11']

/** What was called, the place that the refusal names, and the remedy. */
const WRONG: readonly (readonly [readonly string[], string, string])[] = [
  [N, '--programme is missing', 'give --programme ID|FILE.json'],
  [[...P], '--notified is missing', 'give --notified YYYY-MM-DD'],
  [['--programme', '', ...N], '--programme is missing', 'give --programme'],
  [['--programme', 'jias-children', ...N], '--programme jias-children', 'give jias-adults, or a file'],
  [['--programme', 'FOLDER/none.json', ...N], 'none.json cannot be read (ENOENT)', 'give the path'],
  [['--programme', 'FOLDER/broken.json', ...N], 'broken.json is not JSON', 'mend it there'],
  [['--programme', 'FOLDER/empty.json', ...N], 'empty.json is not JSON', 'mend it there'],
  [['--programme', 'FOLDER/list.json', ...N], 'list.json: the programme', ': '],
  [[...P, '--notified', '2027-02-30'], '--notified 2027-02-30', 'such as 2027-01-11'],
  [[...P, '--notified', '11/01/2027'], '--notified 11/01/2027', 'write one as YYYY-MM-DD'],
  [[...P, '--notified', 'tomorrow'], '--notified tomorrow', 'write one as YYYY-MM-DD'],
  [[...P, '--notified', '2206-01-13'], '--notified 2206-01-13', 'between 2000 and 2099'],
  [[...P, '--notified', '2027-01-14'], '--notified 2027-01-14 is a Thursday', 'give 2027-01-11, the Monday'],
  [[...P, '--notified', '2027-01-17'], '--notified 2027-01-17 is a Sunday', 'give 2027-01-11, the Monday'],
  [[...P, ...N, '--notified', '2027-01-18'], '--notified is given twice', 'give it once'],
  [[...P, ...N, '--json', '--json'], '--json is given twice', 'give it once'],
  [[...P, '--notified'], '--notified needs a value', '--notified YYYY-MM-DD'],
  [[...P, '--notified', '--json'], '--notified needs a value', '--notified YYYY-MM-DD'],
  [[...P, ...N, '--holliday', '2026-06-15=Name'], 'no option --holliday', 'there are --programme'],
  [[...P, ...N, '-x'], 'no option -x', 'there are --programme'],
  [[...P, ...N, 'extra'], "'extra' follows no option", 'put its option before it'],
  [[...P, ...N, '--json=yes'], '--json is a switch', 'takes no value'],
  [[...P, ...N, '--holiday', '2026-06-15'], '--holiday 2026-06-15 has no name', 'write it as 2026-06-15=Name'],
  [[...P, ...N, '--holiday', '2026-06-15= '], '--holiday 2026-06-15= has an empty name', '2026-06-15=Name'],
  [[...P, ...N, '--holiday', '=Name'], '--holiday', 'write one as YYYY-MM-DD'],
  [[...P, ...N, '--holiday', '2027-02-29=Leap'], '--holiday 2027-02-29', 'write one as YYYY-MM-DD'],
  [
    [...P, ...N, '--holiday', '2027-02-15=A', '--holiday', '2027-02-15=B'],
    '--holiday 2027-02-15 is given twice',
    'give each once',
  ],
  [[...P, ...N, '--pause', '12'], '--pause 12', 'write 12=2'],
  [[...P, ...N, '--pause', '12=two'], '--pause 12=two', 'write 12=2'],
  [[...P, ...N, '--pause', '12=-1'], '--pause 12=-1', 'write 12=2'],
  [[...P, ...N, '--pause', '12=0'], '--pause 12=0', 'give 1 to 52'],
  [[...P, ...N, '--pause', '12=53'], '--pause 12=53', 'give 1 to 52'],
  [[...P, ...N, '--pause', '0=1'], '--pause 0=1', 'give a week from 1 to 34'],
  [[...P, ...N, '--pause', '35=1'], '--pause 35=1', 'give a week from 1 to 34'],
  [[...P, ...N, '--pause', '12=1', '--pause', '12=2'], '--pause 12 is given twice', 'give each once'],
  [[...P, ...N, '--format', 'pdf'], '--format pdf', 'use table, ics or xlsx'],
  [[...P, ...N, '--format', 'json'], '--format json', 'use --json'],
  [[...P, ...N, '--format', 'ics', '--json'], '--json and --format', 'give one of them'],
  [[...P, ...N, '--format', 'xlsx'], '--format xlsx needs --out FILE', 'to write the wall plan to'],
  [[...P, ...N, '--out', ''], '--out is empty', 'name the file'],
  [[...P, ...N, '--out', 'FOLDER/none/plan.txt'], 'cannot be written: its folder does not exist', 'make it first'],
  [[...P, ...N, '--out', 'FOLDER'], 'cannot be written: it is a folder', 'name a file in it'],
  [[...P, ...N, '--out', 'FOLDER/list.json/plan.txt'], 'its folder is a file', 'name another'],
]

describe('a wrong call of schedule', () => {
  it.each(WRONG)('%j', async (args, place, remedy) => {
    const { code, out, err } = await call('schedule', ...args.map((arg) => arg.replace('FOLDER', folder)))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^waymark schedule: [^\n]+\n$/)
    expect(err).toContain(place)
    expect(err).toContain(remedy)
    expect(err).not.toMatch(/\bat .*\.ts:\d/)
  })

  it('is told apart from a failure: a file that the disk refuses is exit 1', async () => {
    const { code, err } = await call('schedule', ...P, ...N, '--out', join(folder, 'x'.repeat(300)))
    expect(code).toBe(1)
    expect(err).toMatch(/^waymark schedule: [^\n]+ could not be written \(ENAMETOOLONG\)[^\n]+\n$/)
  })
})
