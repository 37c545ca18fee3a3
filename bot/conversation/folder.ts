import { folderKey, planFolders } from '../../src/domain/evidence/folder-plan.ts'
import type { Picture } from '../../src/domain/inspection/picture.ts'
import { open, say } from '../cards/actions.ts'
import { answerCard } from '../cards/answer-card.ts'
import type { Command, Looked } from './heard.ts'
import { itemMeant } from './item-meant.ts'
import { plainWords } from './words-of.ts'

/** `folder for the PIR`, `where do I put the tracker`, `open the shared area`. */
export const folder: Command = {
  name: 'folder',
  example: 'folder for the PIR',
  group: 'ask',
  says: [
    /^where (?:can|do|could) (?:i|we) find (?<item>.+?)(?: folder)?$/,
    /^(?:(?:open|link to|go to|where is|wheres|whats|find) )?(?:the |our )?folders? (?:for|of|with) (?<item>.+)$/,
    /^(?:(?:open|link to|where is|wheres|go to) )?(?:the |our )?(?<item>(?!(?:remind|nudge|ping|add|assign|give|book|mark|snooze|hold|adjust|move)\b).+) folder$/,
    /^where (?:do|does|should|can|must) (?:i|we) (?:put|upload|save|place|file|find) (?<item>.+)$/,
    /^open folder (?<item>.+)$/,
    /^where (?:does|do) (?<item>.+) (?:go|live|belong)$/,
    /^links? to (?:the )?(?:folder (?:for|of) )?(?<item>(?!(?:guidance|guide|template|templates|meeting|framework)\b)(?:(?! (?:is|are|has|have|was|were)\b).)+)$/,
    /^(?:(?:open|link to|go to|where is|wheres) )?(?:the |our )?(?<item>shared area|working area|library|files|folders?)$/,
  ],
  words: ['folder', 'folders', 'where', 'upload', 'shared', 'working', 'library', 'files'],
  async answer({ look, written, needs }) {
    const looked = await look()
    const { picture } = looked
    const said = written.item ?? ''
    const tab = open('Open the inspection', needs.links.tab(picture.inspection.place, picture.inspection.id))
    const standing = standingFolder(picture, said)
    if (standing) return answer(looked, [standing], { name: standing.name, actions: [tab] })
    const meant = itemMeant(picture, said, (name) => `folder for ${name}`)
    if ('reply' in meant) return meant.reply
    const { item } = meant.item.dated
    const place = item.kind === 'return' ? (item.inside ?? item.id) : item.id
    return answer(looked, foldersAt(picture, place), { name: item.title, actions: [tab] })
  },
}

interface Found {
  readonly name: string
  readonly url: string
}

/** One that belongs to no item: all of it, an area, the evidence log or an indicator's part of it, templates. */
function standingFolder(picture: Picture, said: string): Found | undefined {
  const number = /\d{1,2}\.\d{1,2}/.exec(said)?.[0]
  const words = plainWords(said).replace(/^(?:the|our) /, '')
  const key = number === undefined ? STANDING[words] : `working/evidence/${number}`
  const url = key === undefined ? undefined : picture.folderUrls.get(key)
  const planned = planFolders(picture.programme, picture.inspection).find((one) => one.key === key)
  return url === undefined || !planned ? undefined : { name: planned.name, url }
}

const STANDING: Readonly<Record<string, string>> = {
  ...{ folder: 'base', folders: 'base', library: 'base', files: 'base', inspection: 'base' },
  ...{ 'shared area': 'shared', shared: 'shared', 'working area': 'working', working: 'working' },
  ...{ evidence: 'working/evidence', 'evidence log': 'working/evidence' },
  ...{ templates: 'working/templates', guidance: 'working/templates', improvement: 'working/improvement' },
  ...{ report: 'working/report', 'meeting notes': 'working/meeting-notes', 'focus groups': 'working/focus-groups' },
}

function foldersAt({ folderUrls }: Picture, place: string): readonly Found[] {
  return (['working', 'shared'] as const).flatMap((area) => {
    const url = folderUrls.get(folderKey(area, place))
    return url === undefined ? [] : [{ name: area === 'working' ? 'working folder' : 'shared folder', url }]
  })
}

function answer(
  { among }: Looked,
  folders: readonly Found[],
  { name, actions }: { readonly name: string; readonly actions: readonly ReturnType<typeof open>[] },
) {
  const both = folders.length > 1
  const sentence =
    folders.length === 0
      ? `${name} has no folder: it is told rather than filed, or its folder is not made yet.`
      : `${name}: ${both ? 'work on it in the working folder; inspectors can open what lies in the shared one.' : 'here it lies.'}`
  const buttons = folders.map((one) => open(`Open the ${both ? one.name : 'folder'} in SharePoint`, one.url))
  return answerCard({ title: 'Folder', among, sentence, actions: [...buttons, ...actions, say("what's due")] })
}
