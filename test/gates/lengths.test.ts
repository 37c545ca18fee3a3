import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lengths } from './lengths.ts'
import { measureFunctions } from './measure-functions.ts'
import { ScratchTree } from './scratch-tree.ts'

let scratch: ScratchTree

beforeEach(() => {
  scratch = new ScratchTree()
})

afterEach(() => scratch[Symbol.dispose]())

async function faults(): Promise<string> {
  return (await lengths.check(scratch.root)).faults.join('\n')
}

function longFile(lines: number): string {
  return Array.from({ length: lines }, (_, index) => `export const planted${index} = ${index}\n`).join('')
}

function longFunction(name: string, lines: number): string {
  const body = Array.from({ length: lines - 4 }, (_, index) => `  sum += ${index}\n`).join('')
  return `export function ${name}(): number {\n  let sum = 0\n${body}  return sum\n}\n`
}

/** Plants as many copies as the tree has files, so that whatever is in it, most are now such files. */
async function plantMany(text: (index: number) => string): Promise<void> {
  const { read } = await lengths.check(scratch.root)
  for (let index = 0; index <= read; index++) scratch.plant({ [`bot/planted-${index}.ts`]: text(index) })
}

describe('gate lengths', () => {
  test('says nothing of the tree without the faults', async () => {
    expect(await faults()).not.toContain('planted')
  })

  test.each(['bot/planted.ts', 'infra/tenant/planted.ts', 'test/planted.test.ts'])(
    'refuses a file of 500 lines: %s',
    async (path) => {
      scratch.plant({ [path]: longFile(500) })
      expect(await faults()).toContain(`${path}: 500 lines, none may have over 400`)
    },
  )

  test('takes a file of 400 lines', async () => {
    scratch.plant({ 'bot/planted.ts': longFile(400) })
    expect(await faults()).not.toContain('none may have over')
  })

  test('refuses a median of 80 lines', async () => {
    await plantMany(() => longFile(80))
    expect(await faults()).toContain('the median file has 80 lines')
  })

  test('refuses more than one file in ten of 200 lines', async () => {
    await plantMany(() => longFile(200))
    expect(await faults()).toContain('bot/planted-0.ts: 200 lines')
  })

  test('refuses more than one function in ten of 40 lines', async () => {
    await plantMany((index) => Array.from({ length: 9 }, (_, at) => longFunction(`planted${index}x${at}`, 40)).join(''))
    expect(await faults()).toContain('bot/planted-0.ts:1 planted0x0: 40 lines')
  })

  test('reads nothing where there is nothing', async () => {
    for (const room of ['src', 'bot', 'tab', 'infra', 'test']) scratch.remove(room)
    expect(await lengths.check(scratch.root)).toEqual({ read: 0, faults: [] })
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
