import type { FileKind } from '../programme/return-checks.ts'
import type { Noticed } from './content-findings.ts'
import type { ExaminedFile } from './examined-file.ts'
import { falseKind, isOnlyNamed, kindInWords, kindOf, kindsInWords } from './file-kind.ts'

/** Whether what is there can be what is asked for, and is what its name says. What was not looked into yet is not judged. */
export function noticeKinds(files: readonly ExaminedFile[], accepted?: readonly FileKind[]): readonly Noticed[] {
  const known = files.filter(({ facts }) => facts !== null)
  const onlyNamed = known.filter(isOnlyNamed)
  if (onlyNamed.length > 0) return [{ code: 'not as named', count: onlyNamed.length, line: NOT_AS_NAMED }]
  return accepted && known.length === files.length ? wrongKind(known, accepted) : posing(known)
}

const NOT_AS_NAMED = 'Its content is not what its name says, so nobody can open it. Upload it again from a good copy.'

function wrongKind(files: readonly ExaminedFile[], accepted: readonly FileKind[]): readonly Noticed[] {
  const [first] = files
  if (!first || files.map(kindOf).some((kind) => kind !== 'other' && accepted.includes(kind))) return posing(files)
  const there = files.length === 1 ? `what is there is ${kindInWords(kindOf(first))}` : 'none of the files there is one'
  const line = `It is to be ${kindsInWords(accepted)}; ${there}. Put the right file in its place.`
  return [{ code: 'wrong kind', count: files.length, line }]
}

function posing(files: readonly ExaminedFile[]): readonly Noticed[] {
  const found = files.flatMap((file) => {
    const named = falseKind(file)
    return named === undefined ? [] : [{ named, real: kindOf(file) }]
  })
  const [one] = found
  if (!one) return []
  const line = `By its name it is ${kindInWords(one.named)}, by its content ${kindInWords(one.real)}. Save it again as what it is.`
  return [{ code: 'wrong kind', count: found.length, line }]
}
