import type { FileKind } from '../programme/return-checks.ts'
import type { NamedFile } from './examined-file.ts'
import type { FileFormat } from './file-facts.ts'

const BY_EXTENSION: Readonly<Record<string, FileKind>> = {
  ...{ docx: 'document', docm: 'document', doc: 'document', odt: 'document', rtf: 'document' },
  ...{ xlsx: 'workbook', xlsm: 'workbook', xls: 'workbook', ods: 'workbook' },
  ...{ pptx: 'presentation', pptm: 'presentation', ppt: 'presentation', odp: 'presentation' },
  pdf: 'pdf',
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  gif: 'image',
  tif: 'image',
  tiff: 'image',
  heic: 'image',
}

const TOLD: Readonly<Record<FileKind, string>> = {
  document: 'a Word document',
  workbook: 'an Excel workbook',
  presentation: 'a presentation',
  pdf: 'a PDF',
  image: 'a picture',
}

/** What a file is: by its bytes where they tell, else by its name; `other` where neither does. */
export function kindOf({ file, facts }: NamedFile): FileKind | 'other' {
  return kindByBytes(facts?.format) ?? kindByName(file.extension) ?? 'other'
}

/** What its name says, where its bytes say otherwise. */
export function falseKind({ file, facts }: NamedFile): FileKind | undefined {
  const named = kindByName(file.extension)
  const real = kindByBytes(facts?.format)
  return named !== undefined && real !== undefined && named !== real ? named : undefined
}

/** Kinds that begin with a signature of their own: what has none of it is none of them. */
const SIGNED = /^(do[ct][xm]?|xl[st][xmb]?|p[po][tsa][xm]?|pdf|jpe?g|png|gif|tiff?|heic)$/

/** Whether nobody can open it as what its name says: its content is plain text, or nothing that is known. */
export function isOnlyNamed({ file, facts }: NamedFile): boolean {
  return (facts?.format === 'text' || facts?.format === 'other') && SIGNED.test(file.extension)
}

/** `an Excel workbook`, `a Word document or a PDF` */
export function kindsInWords(kinds: readonly FileKind[]): string {
  const words = kinds.map((kind) => TOLD[kind])
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

export function kindInWords(kind: FileKind | 'other'): string {
  return kind === 'other' ? 'a file of another kind' : TOLD[kind]
}

function kindByName(extension: string): FileKind | undefined {
  return Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined
}

/** Old Office files and archives may be anything that their name says. */
function kindByBytes(format: FileFormat | undefined): FileKind | undefined {
  switch (format) {
    case 'document':
    case 'workbook':
    case 'presentation':
    case 'pdf':
    case 'image':
      return format
    default:
      return undefined
  }
}
