import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { GATES } from './all.ts'
import { ScratchTree } from './scratch-tree.ts'

test('the check tells one line a gate and fails when one refuses', () => {
  using scratch = new ScratchTree()
  scratch.plant({ 'bot/planted.ts': 'export const planted = "/_tenant"\n' })
  const done = spawnSync(process.execPath, [resolve('test/gates/run.ts')], { cwd: scratch.root, encoding: 'utf8' })
  const told = done.stdout.split('\n').filter((line) => /^\S+ +(ok|REFUSED) +[\d.]+ s {2}read \d+ files$/.test(line))
  expect(told.map((line) => line.split(' ')[0]).toSorted()).toEqual(GATES.map((gate) => gate.name).toSorted())
  expect(told.join('\n')).toMatch(/^words +REFUSED/m)
  expect(done.stdout).toContain('bot/planted.ts:1')
  expect(done.status).toBe(1)
})
