import type { FolderState, FoldersAnswer, FolderView } from '../../src/contract/folders.ts'
import { mayIn } from '../../src/domain/access.ts'
import { type FolderEdit, isNeeded } from '../../src/domain/evidence/folder-edits.ts'
import { NOT_TOLD } from '../../src/domain/evidence/library-facts.ts'
import type { Programme } from '../../src/domain/programme/programme.ts'
import type { Instant } from '../../src/domain/schedule/day.ts'
import { dayInWords } from '../../src/domain/schedule/day-in-words.ts'
import { pastInWords } from '../../src/domain/schedule/distance.ts'
import { dayOf } from '../../src/domain/schedule/zone.ts'
import type { FoldersSeen } from '../../src/services/set-up/see-folders.ts'
import type { FolderStep } from '../../src/services/set-up/survey-folders.ts'
import { plannedSentence } from '../telling/told-folders.ts'

const STATES: Readonly<Record<FolderStep['step'], FolderState>> = {
  keep: 'there',
  make: 'to be made',
  adopt: 'found',
  ask: 'to be answered',
  wait: 'waiting',
}

export function presentFolders(
  seen: FoldersSeen,
  programme: Programme,
  person: { readonly id: string },
  now: Instant,
): FoldersAnswer {
  const { inspection, steps, others, library, forAdministrator } = seen
  const { lookedAt } = forAdministrator
  const mayChange = mayIn({ inspection, programme }, person.id, 'change settings')
  const names = new Map(steps.map(({ folder }) => [folder.key, folder.name]))
  return {
    sentence: plannedSentence(steps),
    folders: steps.map((step) => presentFolder(step, programme.timeZone, mayChange)),
    toDo: mayChange ? steps.filter(({ step }) => step === 'make' || step === 'adopt').length : null,
    mayChange,
    changes: seen.edits.map((edit) => ({ id: edit.id, text: changeInWords(edit, seen.plannedNames) })).toReversed(),
    others: othersInWords(others, library.name),
    library: [...seen.libraryLines, NOT_TOLD],
    administrator: {
      columns: [...forAdministrator.columns],
      restricted: openFolders(seen, names),
      closed: forAdministrator.closed.length,
      lookedAt: lookedAt === null ? null : pastInWords(lookedAt, now, programme.timeZone),
    },
  }
}

function openFolders(
  { forAdministrator: { restricted, closed } }: FoldersSeen,
  names: ReadonlyMap<string, string>,
): FoldersAnswer['administrator']['restricted'] {
  const open = restricted.filter(({ folder }) => !closed.includes(folder.key))
  return [...Map.groupBy(open, ({ folder }) => folder.parent ?? '')].map(([parent, steps]) => ({
    place: names.get(parent) ?? '',
    names: steps.map(({ folder }) => folder.name),
  }))
}

function presentFolder(step: FolderStep, zone: string, mayChange: boolean): FolderView {
  const { folder, entry, foundAs = null, candidates = [], why = null } = step
  return {
    ...{ key: folder.key, parent: folder.parent, name: folder.name, foundAs, state: STATES[step.step], why },
    restricted: folder.restricted,
    url: entry ? entry.webUrl : null,
    candidates: candidates.map(({ id, name, createdAt }) => ({
      id,
      name,
      made: `made on ${dayInWords(dayOf(createdAt, zone))}`,
    })),
    can: mayChange ? whatCan(step) : [],
  }
}

function whatCan({ folder, step }: FolderStep): FolderView['can'] {
  const there = step === 'keep' || step === 'adopt'
  return [
    ...(there ? [] : (['rename'] as const)),
    ...(there || isNeeded(folder.key) ? [] : (['leave out'] as const)),
    ...(folder.key === 'base' ? [] : (['add'] as const)),
  ]
}

function changeInWords(edit: FolderEdit, names: ReadonlyMap<string, string>): string {
  const name = names.get(edit.key) ?? 'A folder that is not in the plan any more'
  switch (edit.type) {
    case 'rename':
      return `“${name}” is to be called “${edit.name}”`
    case 'leave out':
      return `“${name}” is left out`
    case 'add':
      return `“${edit.name}” is added in “${names.get(edit.parent) ?? ''}”`
    case 'use':
      return `“${name}” is a folder that was there already`
    case 'make':
      return `“${name}” is made new, whatever looks like it`
    default:
      return edit satisfies never
  }
}

function othersInWords(others: number, library: string): string {
  if (others === 0) return `Nothing else lies directly in “${library}”.`
  const count = others === 1 ? 'One other file or folder lies' : `${others} other files and folders lie`
  return `${count} directly in “${library}”. Waymark never touches what it did not make or was not told to use.`
}
