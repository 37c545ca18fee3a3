import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Fault } from './fault.ts'
import { type Gate, refusals } from './gate.ts'
import { type Plant, ScratchTree } from './scratch-tree.ts'

/** Right in every way, and used: what no gate may name. */
const HARMLESS: Plant = {
  'src/domain/planted-harmless.ts': 'export const harmless = 1\n',
  'test/planted-harmless.test.ts':
    "import { harmless } from '../src/domain/planted-harmless.ts'\n\nharmless.toFixed()\n",
}

/**
 * Plants faults in a scratch copy of the tree and sees the gate refuse each one by the name of its first file. All lie
 * in the copy at once, beside a harmless file, so that one run of the gate answers for them.
 * @param bare rooms whose own sources no fault needs
 */
export function refusesEach(gate: Gate, faults: readonly Fault[], bare: readonly string[] = []): void {
  describe(`gate ${gate.name}`, () => {
    let scratch: ScratchTree
    let lines: readonly string[]

    beforeAll(async () => {
      scratch = ScratchTree.copy(bare)
      for (const files of [HARMLESS, ...faults.map((fault) => fault.files)]) scratch.plant(files)
      lines = refusals(await gate.check(scratch.root)).flatMap((text) => text.split('\n'))
    })

    afterAll(() => scratch[Symbol.dispose]())

    test('says nothing of a file without a fault', () => {
      expect(lines.filter((line) => line.includes('planted-harmless'))).toEqual([])
    })

    test.each(faults)('refuses $what', ({ files, says }) => {
      const [path = ''] = Object.keys(files)
      expect(passages(lines, path)).toContain(says)
    })

    test('refuses a tree in which it reads nothing', async () => {
      for (const room of ['src', 'bot', 'tab', 'infra', 'test', 'appPackage', '.build']) scratch.remove(room)
      expect(refusals(await gate.check(scratch.root))).toContain('read no files, so it has checked nothing')
    })
  })
}

/** The lines that name the file, with the few after each that say why. */
function passages(lines: readonly string[], path: string): string {
  return lines.flatMap((line, index) => (line.includes(path) ? lines.slice(index, index + 3) : [])).join('\n')
}
