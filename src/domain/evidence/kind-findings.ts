import type { FileKind } from '../programme/return-checks.ts'
import type { Noticed } from './content-findings.ts'
import type { ExaminedFile } from './examined-file.ts'
import { falseKind, kindInWords, kindOf, kindsInWords } from './file-kind.ts'

/** Whether what is there can be what is asked for, and is what its name says. */
export function noticeKinds(
  files: readonly ExaminedFile[],
  accepted: readonly FileKind[] | undefined,
): readonly Noticed[] {
  const [first] = files
  if (!first) return []
  const kinds = files.map(kindOf)
  if (accepted && !kinds.some((kind) => kind !== 'other' && accepted.includes(kind))) {
    const there =
      files.length === 1 ? `what is there is ${kindInWords(kindOf(first))}` : 'none of the files there is one'
    const line = `It is to be ${kindsInWords(accepted)}; ${there}. Put the right file in its place.`
    return [{ code: 'wrong kind', count: files.length, line }]
  }
  const posing = files.filter((file) => falseKind(file) !== undefined)
  const [one] = posing
  if (!one) return []
  const line = `By its name it is ${kindInWords(falseKind(one) ?? 'other')}, by its content ${kindInWords(kindOf(one))}. Save it again as what it is.`
  return [{ code: 'wrong kind', count: posing.length, line }]
}
