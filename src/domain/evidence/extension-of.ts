import { countChiNumbers } from './chi-number.ts'

const LONGEST = 16
const KINDS =
  /^(do[ct][xm]?|xl[st][xmb]?|p[po][tsa][xm]?|od[tsp]|rtf|txt|csv|pdf|jpe?g|png|gif|tiff?|heic|msg|eml|zip|mp[34])$/

/** What a name says of its file's kind: `pdf`. What is longer than any kind's, or not plain, is a part of the name itself, and none. */
export function extensionOf(name: string): string {
  const last = /[^.]\.([a-z0-9]+)$/i.exec(name)?.[1] ?? ''
  return last.length <= LONGEST && countChiNumbers(last) === 0 ? last.toLowerCase() : ''
}

/** Where no name is kept only kinds that many files are of: what stands after the dot may be whom the file is about. */
export function keptExtension(name: string, restricted: boolean): string {
  const extension = extensionOf(name)
  return restricted && !KINDS.test(extension) ? '' : extension
}
