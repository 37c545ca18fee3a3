import { describe, expect, it } from 'vitest'
import type { Command } from '../../../bot/cli/command.ts'
import { runCli } from '../../../bot/cli/run-cli.ts'
import { WrongUse } from '../../../bot/cli/wrong-use.ts'
import { call } from './call.ts'

const failing = (error: unknown): Command => ({
  name: 'break',
  summary: 'Break',
  options: { deep: { type: 'string', multiple: true, value: 'N', help: 'how deep' } },
  run: () => Promise.reject(error),
})

async function run(command: Command, ...args: readonly string[]) {
  const said: string[] = []
  const code = await runCli([command], args, {
    print: (text) => said.push(`out ${text}`),
    complain: (text) => said.push(text),
  })
  return { code, said }
}

describe('help', () => {
  it('lists every command, and for each its options', async () => {
    const list = await call('--help')
    expect(list).toMatchObject({ code: 0, err: '' })
    const names = [...list.out.matchAll(/^ {2}([\w-]+)/gm)].map(([, name]) => name as string)
    expect(names).toContain('schedule')
    for (const name of names) {
      const { code, out, err } = await call(name, '--help')
      expect([name, code, err]).toEqual([name, 0, ''])
      expect(out).toMatch(/--json .*\n.*--help /)
      expect(out.split('\n').every((line) => line.length <= 120)).toBe(true)
    }
  })
})

describe('exit codes', () => {
  it.each([
    ['a failure', new Error('The library\n   does not answer'), 1, 'waymark break: The library does not answer\n'],
    ['something thrown that is no error', 'odd', 1, 'waymark break: odd\n'],
    [
      'wrong use',
      new WrongUse('--deep 9 is too deep; give 1 to 3'),
      2,
      'waymark break: --deep 9 is too deep; give 1 to 3\n',
    ],
  ])('%s is one line and no stack', async (_, error, code, line) => {
    expect(await run(failing(error), 'break', '--deep', '1', '--deep', '2')).toEqual({ code, said: [line] })
  })

  it.each([
    [[], 'waymark: no command given; there are break, and --help\n'],
    [['brake'], "waymark: no command 'brake'; there are break, and --help\n"],
    [['x\ny'], "waymark: no command 'x y'; there are break, and --help\n"],
  ])('%j is wrong use', async (args, line) => {
    expect(await run(failing(new Error('never')), ...args)).toEqual({ code: 2, said: [line] })
  })
})
