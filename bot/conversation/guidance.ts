import type { Picture } from '../../src/domain/inspection/picture.ts'
import type { Template } from '../../src/domain/programme/programme.ts'
import { open, say } from '../cards/actions.ts'
import { answerCard } from '../cards/answer-card.ts'
import { findItem } from './find-item.ts'
import type { Command } from './heard.ts'
import { plainWords } from './words-of.ts'

/** `link to the guidance`, `template for the PIR`, `guidance on team around the person`. */
export const guidance: Command = {
  name: 'guidance',
  example: 'link to the guidance',
  group: 'ask',
  says: [
    /^(?:(?:link|links) (?:to|2) |where is |wheres |where can i find |open |find )?(?:the |a |our )?(?:guidance|guide|guides|templates?|framework|frameworks|documents|links?)(?: (?:link|page|documents?))?$/,
    /^(?:(?:link|links) (?:to|2) |where is |wheres |whats |what is |which is |open |find |is there )?(?:the |a |an |any )?(?:guidance|guide|template|templates|form|instructions) (?:for|on|of|about|to) (?<about>.+)$/,
    /^(?:(?:link|links) to |where is |wheres |open |find )?(?:the |a )?(?<about>(?!(?:send|get|remind|nudge|ping|add|assign|give|book|mark|snooze|hold|adjust|move)\b).+) (?:guidance|template|form|framework)$/,
  ],
  words: ['link', 'links', 'guidance', 'guide', 'template', 'templates', 'framework', 'instructions'],
  async answer({ look, written, needs }) {
    const { picture, among } = await look()
    const about = written.about
    const { templates } = picture.programme
    const found = about === undefined ? upNext(picture) : templatesFor(picture, about)
    const shown = (found.length > 0 ? found : templates).filter(({ url }) => url !== undefined)
    const folder = picture.folderUrls.get('working/templates')
    return answerCard({
      title: 'Guidance and templates',
      among,
      sentence: sentenceFor(about, found.length > 0),
      lines: shown.map(({ name, purpose, version }) => ({
        name: named(name),
        told: `${purpose}${version ? `, ${version}` : ''}`,
      })),
      note: "Take the inspection team's own copy where they send you one.",
      actions: [
        ...shown.slice(0, 3).map(({ name, url = '' }) => open(`Open ${named(name)} on the web`, url)),
        ...(folder ? [open('Open our templates in SharePoint', folder)] : []),
        open('Open the inspection', needs.links.tab(picture.inspection.place, picture.inspection.id)),
        say('help'),
      ],
    })
  },
}

function sentenceFor(about: string | undefined, isFound: boolean): string {
  if (about === undefined) return 'What the inspecting body publishes, for what is due next first.'
  return isFound ? `For ${about}:` : `Nothing is published for "${about}". This is all there is:`
}

/** Those of an item, else those whose name or purpose has all of these words. */
function templatesFor(picture: Picture, about: string): readonly Template[] {
  const { templates } = picture.programme
  const answer = findItem(picture, about)
  const items = answer === null ? [] : 'found' in answer ? [answer.found] : answer.choices
  const names = new Set(items.flatMap(({ dated }) => dated.item.templates ?? []))
  const ofItems = templates.filter(({ name }) => names.has(name))
  if (ofItems.length > 0) return ofItems
  const words = plainWords(about).split(' ')
  return templates.filter(({ name, purpose }) => {
    const own = plainWords(`${named(name)} ${purpose}`).split(' ')
    return words.every((word) => own.includes(word))
  })
}

/** Those of what is due next come first. */
function upNext({ items, now, programme }: Picture): readonly Template[] {
  const names = items
    .filter(({ dated }) => dated.type === 'due' && dated.due >= now)
    .flatMap(({ dated }) => dated.item.templates ?? [])
  const rank = new Map([...new Set(names)].map((name, index) => [name, index]))
  return programme.templates.toSorted((a, b) => (rank.get(a.name) ?? names.length) - (rank.get(b.name) ?? names.length))
}

/** As published they are named with underscores. */
function named(name: string): string {
  return name.replaceAll('_', ' ')
}
