import type { FolderChangeRequest } from '../../src/contract/folders.ts'
import type { FolderStep } from '../../src/services/set-up/survey-folders.ts'

/** `75 folders are planned: 72 are there, 3 are to be made.` */
export function plannedSentence(steps: readonly FolderStep[]): string {
  const count = (step: FolderStep['step']) => steps.filter((one) => one.step === step).length
  const parts = [
    counted(count('keep'), 'is there', 'are there'),
    counted(count('adopt'), 'was found and will be used', 'were found and will be used'),
    counted(count('make'), 'is to be made', 'are to be made'),
    counted(count('ask'), 'waits for your answer', 'wait for your answer'),
    counted(count('wait'), 'cannot be made yet', 'cannot be made yet'),
  ].filter((part) => part !== null)
  if (count('keep') === steps.length) return `All ${steps.length} folders are there.`
  return `${counted(steps.length, 'folder is planned', 'folders are planned')}: ${parts.join(', ')}.`
}

/** What came of making them. */
export function madeSentence(steps: readonly FolderStep[]): string {
  const count = (step: FolderStep['step']) => steps.filter((one) => one.step === step).length
  const done = [
    counted(count('make'), 'folder was made', 'folders were made'),
    counted(count('adopt'), 'was found and is used', 'were found and are used'),
  ].filter((part) => part !== null)
  const open = count('ask') + count('wait')
  const left = counted(open, 'still waits', 'still wait')
  return `${done.length > 0 ? done.join(', ') : 'All folders were there already'}${left ? `; ${left}` : ''}.`
}

export function changedSentence({ type }: FolderChangeRequest['change'], name: string): string {
  switch (type) {
    case 'rename':
      return `It will be made as “${name}”.`
    case 'leave out':
      return `“${name}” is left out of the plan.`
    case 'add':
      return `“${name}” is added to the plan.`
    case 'use':
      return `“${name}”: the folder that is there will be used.`
    case 'make':
      return `“${name}” will be made new.`
    default:
      return type satisfies never
  }
}

function counted(count: number, one: string, many: string): string | null {
  if (count === 0) return null
  return count === 1 ? `1 ${one}` : `${count} ${many}`
}
