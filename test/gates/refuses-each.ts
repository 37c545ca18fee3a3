import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Fault } from './fault.ts'
import { type Gate, refusals } from './gate.ts'
import { ScratchTree } from './scratch-tree.ts'

/**
 * Plants faults in a scratch copy of the tree and sees the gate refuse each one by the name of its first file. All lie
 * in the copy at once, so that one run of the gate answers for them; the same copy was read without them first.
 */
export function refusesEach(gate: Gate, faults: readonly Fault[]): void {
  describe(`gate ${gate.name}`, () => {
    let scratch: ScratchTree
    let before: readonly string[]
    let after: readonly string[]

    beforeAll(async () => {
      scratch = new ScratchTree()
      before = splitLines(refusals(await gate.check(scratch.root)))
      for (const fault of faults) scratch.plant(fault.files)
      after = splitLines(refusals(await gate.check(scratch.root)))
    })

    afterAll(() => scratch[Symbol.dispose]())

    test('says nothing of the tree without the faults', () => {
      expect(before.filter((line) => line.includes('planted'))).toEqual([])
    })

    test.each(faults)('refuses $what', ({ files, says }) => {
      const [path = ''] = Object.keys(files)
      expect(passages(after, path)).toContain(says)
    })

    test('refuses a tree in which it reads nothing', async () => {
      for (const room of ['src', 'bot', 'tab', 'infra', 'test', 'appPackage', '.build']) scratch.remove(room)
      expect(refusals(await gate.check(scratch.root))).toContain('read no files, so it has checked nothing')
    })
  })
}

function splitLines(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split('\n'))
}

/** The lines that name the file, with the few after each that say why. */
function passages(lines: readonly string[], path: string): string {
  return lines.flatMap((line, index) => (line.includes(path) ? lines.slice(index, index + 3) : [])).join('\n')
}
