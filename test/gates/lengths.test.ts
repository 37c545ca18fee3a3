import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusals } from './gate.ts'
import { lengths } from './lengths.ts'
import { measureFunctions } from './measure-functions.ts'
import { listRooms } from './rooms.ts'
import { ScratchTree } from './scratch-tree.ts'

let scratch: ScratchTree

beforeEach(() => {
  scratch = new ScratchTree()
})

afterEach(() => scratch[Symbol.dispose]())

async function faults(): Promise<string> {
  return (await lengths.check(scratch.root)).faults.join('\n')
}

function fileOf(lines: number): string {
  return Array.from({ length: lines }, (_, index) => `export const planted${index} = ${index}\n`).join('')
}

function functionOf(lines: number): string {
  const body = Array.from({ length: lines - 4 }, (_, index) => `  sum += ${index}\n`).join('')
  return `export function planted(): number {\n  let sum = 0\n${body}  return sum\n}\n`
}

/** Plants so many of the same in as many files. */
function plant(count: number, text: string, name: string): void {
  for (let index = 0; index < count; index++) scratch.plant({ [`bot/${name}-${index}.ts`]: text })
}

describe('gate lengths', () => {
  test.each(['bot/planted.ts', 'infra/tenant/planted.ts', 'tab/planted.tsx', 'test/planted.test.ts'])(
    'refuses a file of 401 lines: %s',
    async (path) => {
      scratch.plant({ [path]: fileOf(401) })
      expect(await faults()).toContain(`${path}: 401 lines, none may have over 400`)
      scratch.plant({ [path]: fileOf(400) })
      expect(await faults()).not.toContain('none may have over')
    },
  )

  test('refuses a median of 80 lines', async () => {
    plant(2, fileOf(79), 'short')
    plant(1, fileOf(150), 'long')
    expect(await faults()).toBe('')
    plant(3, fileOf(80), 'more')
    expect(await faults()).toBe('the median file has 80 lines, it must be under 80')
  })

  test('refuses more than one file in ten of 200 lines', async () => {
    plant(9, fileOf(1), 'short')
    plant(1, fileOf(200), 'long')
    expect(await faults()).toBe('')
    plant(2, fileOf(200), 'long')
    expect(await faults()).toContain(
      '2 of 11 files have 200 lines or more, at most 1 in 10 may:\nbot/long-0.ts: 200 lines',
    )
  })

  test('refuses more than one function in ten of 40 lines', async () => {
    plant(9, functionOf(39), 'short')
    plant(1, functionOf(40), 'long')
    expect(await faults()).toBe('')
    plant(2, functionOf(40), 'long')
    expect(await faults()).toContain('2 of 11 functions have 40 lines or more')
    expect(await faults()).toContain('bot/long-1.ts:1 planted: 40 lines')
  })

  test('reads this tree, and nothing where there is nothing', async () => {
    expect((await lengths.check('.')).read).toBe(listRooms('.').length)
    expect(refusals(await lengths.check(scratch.root))).toEqual(['read no files, so it has checked nothing'])
  })
})

describe('measureFunctions', () => {
  test.each([
    ['a declaration', 'function one() {\n  return 1\n}', ['a.ts:1 one', 3]],
    ['an arrow with a name', 'const one = () =>\n  1', ['a.ts:1 one', 2]],
    ['a method', 'class A {\n  one() {\n    return 1\n  }\n}', ['a.ts:2 one', 3]],
    ['a member', 'const a = {\n  one: () => 1,\n}', ['a.ts:2 one', 1]],
    ['a callback with a body', 'go(() => {\n  stop()\n})', ['a.ts:1 (unnamed)', 3]],
  ])('counts %s', (_, text, [of, lines]) => {
    expect(measureFunctions('a.ts', text)).toEqual([{ of, lines }])
  })

  test.each(['go((one) => one)', 'type A = () => void', 'interface A { one(): void }', 'declare function one(): void'])(
    'does not count %s',
    (text) => expect(measureFunctions('a.ts', text)).toEqual([]),
  )
})
