import { isOfNote } from '../../src/domain/evidence/content-findings.ts'
import type { ExaminedFile } from '../../src/domain/evidence/examined-file.ts'
import { seenContent } from '../../src/domain/evidence/same-content.ts'
import { NOWHERE, type WatchedFile } from '../../src/domain/evidence/watched-file.ts'
import { isBelow } from '../../src/domain/evidence/watched-folder.ts'
import { EVIDENCE_FOLDERS } from '../../src/domain/log/evidence-place.ts'
import type { Examination, Examinations } from '../../src/services/ports/examinations.ts'

type Shelf<T> = Map<string, T>

/** What was found in files, in memory; `forgetGone` as the database forgets with the file. */
export function createMemoryExaminations(
  filesOf: (inspectionId: string) => Shelf<WatchedFile>,
): Examinations & { forgetGone(inspectionId: string): void } {
  const shelves = new Map<string, Shelf<Examination>>()
  const marks = new Map<string, string>()
  const keptOf = (id: string): Shelf<Examination> => {
    const shelf = shelves.get(id) ?? new Map<string, Examination>()
    shelves.set(id, shelf)
    return shelf
  }
  const examined = (id: string, file: WatchedFile): ExaminedFile => {
    const kept = keptOf(id).get(file.id)
    if (kept?.cTag !== file.cTag) return { file, facts: null }
    return { file, facts: kept.facts, ...(kept.failed && { againAt: kept.failed.againAt }) }
  }
  const mark = (id: string, file: WatchedFile) => {
    if (filesOf(id).get(file.id)?.cTag === file.cTag) marks.set(`${id} ${file.id}`, markOf(file))
  }
  return {
    forgetGone(id) {
      for (const fileId of keptOf(id).keys()) if (!filesOf(id).has(fileId)) keptOf(id).delete(fileId)
      for (const key of marks.keys()) {
        if (key.startsWith(`${id} `) && !filesOf(id).has(key.slice(id.length + 1))) marks.delete(key)
      }
    },
    of: async (id, fileIds) => new Map([...keptOf(id)].filter(([fileId]) => fileIds.includes(fileId))),
    async save(id, some) {
      for (const { file, ...examination } of some) {
        if (!filesOf(id).has(file.id)) continue
        const now = filesOf(id).get(file.id)
        const kept = keptOf(id).get(file.id)
        // What is known of its content now is replaced neither by what was found in another nor by a failure.
        const isWeaker = now?.cTag !== file.cTag || (examination.failed !== undefined && kept?.failed === undefined)
        if (!kept || kept.cTag !== now?.cTag || !isWeaker) {
          const seen = seenContent(file, examination.facts) ?? kept?.seen
          keptOf(id).set(file.id, { ...examination, cTag: file.cTag, ...(seen && { seen }) })
        }
        if (now?.cTag === file.cTag && now.content !== file.content && file.content !== file.cTag) {
          const { content, contentAt, contentBy, receivedAt } = file
          const { contentBy: _, ...kept } = now
          const by = contentBy === undefined ? {} : { contentBy }
          const at = now.folder === file.folder ? { receivedAt } : {}
          filesOf(id).set(file.id, { ...kept, content, contentAt, ...by, ...at })
        }
        if (!examination.failed) mark(id, file)
      }
    },
    async pass(id, files) {
      for (const file of files) {
        keptOf(id).delete(file.id)
        mark(id, file)
      }
    },
    async forget(id, folders) {
      for (const file of filesOf(id).values()) {
        if (!folders.some((folder) => isBelow(file.folder, folder))) continue
        keptOf(id).delete(file.id)
        marks.delete(`${id} ${file.id}`)
      }
    },
    unexamined: async (id, now, most) =>
      [...filesOf(id).values()]
        .filter((file) => file.folder !== NOWHERE && marks.get(`${id} ${file.id}`) !== markOf(file))
        .filter((file) => {
          const kept = keptOf(id).get(file.id)
          return kept?.failed === undefined || kept.failed.againAt <= now || kept.cTag !== file.cTag
        })
        .toSorted((a, b) => isEvidence(a) - isEvidence(b) || b.receivedAt - a.receivedAt || byId(a, b))
        .slice(0, most),
    async nextTry(id) {
      const moments = [...keptOf(id).values()].flatMap(({ failed }) => failed?.againAt ?? [])
      return moments.length === 0 ? null : Math.min(...moments)
    },
    below: async (id, folders, most) =>
      folders.flatMap((folder) =>
        [...filesOf(id).values()]
          .filter((file) => isBelow(file.folder, folder))
          .map((file) => examined(id, file))
          .toSorted(
            (a, b) => weightOf(b) - weightOf(a) || b.file.receivedAt - a.file.receivedAt || byId(a.file, b.file),
          )
          .slice(0, most),
      ),
    lookalikes: async (id, most) =>
      [...filesOf(id).values()]
        .toSorted(byId)
        .flatMap((file) => {
          const kept = keptOf(id).get(file.id)
          return kept?.looksLike === undefined || kept.cTag !== file.cTag
            ? []
            : [{ ...examined(id, file), looksLike: kept.looksLike }]
        })
        .slice(0, most),
  }
}

function markOf({ cTag, folder, name }: WatchedFile): string {
  return `${cTag} ${folder} ${name ?? ''}`
}

function weightOf({ facts }: ExaminedFile): number {
  return Number(facts !== null && isOfNote(facts))
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}

function isEvidence({ folder }: WatchedFile): number {
  return Number(EVIDENCE_FOLDERS.some((key) => isBelow(folder, key)))
}
