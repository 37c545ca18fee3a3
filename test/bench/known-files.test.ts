import { expect, onTestFinished, test } from 'vitest'
import { type KnownFiles, measureKnownFiles, openKnownFiles, PICTURE } from './known-files.ts'

/** Generous, since neighbours may be busy: what grows with the files known is a hundred times dearer. */
const RATIO = 5
const SLACK_MS = 5
const TIMES = 15

async function open(files: number): Promise<KnownFiles> {
  const known = await openKnownFiles(2, files)
  onTestFinished(() => known.close())
  return known
}

const dearer = (few: ReadonlyMap<string, number>, many: ReadonlyMap<string, number>) =>
  [...many].flatMap(([name, beside]) => {
    const alone = few.get(name) ?? 0
    return beside <= RATIO * alone + SLACK_MS ? [] : [{ name, alone, beside }]
  })

test('a picture and the record of a change cost no more for 60,000 files than for 600', {
  timeout: 60_000,
}, async () => {
  const small = await open(600)
  await measureKnownFiles(small, TIMES)
  const few = await measureKnownFiles(small, TIMES)
  const many = await open(60_000)
  expect(dearer(few, await measureKnownFiles(many, TIMES))).toEqual([])
  await many.query('drop index watched_files_by_folder')
  expect(dearer(few, await measureKnownFiles(many, 3, [PICTURE]))).toMatchObject([{ name: PICTURE }])
})
