import type { Story } from './story.ts'

const PARTS = ['inspections', 'acts', 'kills', 'faults', 'outages', 'blocked'] as const

/** Leaves out of a failing story what it fails without, part by part, in ever smaller pieces, until `isEnough`. */
export async function shorten(
  story: Story,
  fails: (shorter: Story) => Promise<boolean>,
  isEnough: () => boolean,
): Promise<Story> {
  let short = story
  for (const part of PARTS) {
    for (let size = short[part].length; size >= 1; size = Math.floor(size / 2)) {
      for (let from = 0; from < short[part].length && !isEnough(); ) {
        const shorter = without(short, part, from, size)
        if (shorter.inspections.length > 0 && (await fails(shorter))) short = shorter
        else from += size
      }
    }
  }
  return short
}

function without(story: Story, part: (typeof PARTS)[number], from: number, size: number): Story {
  const left = { ...story, [part]: story[part].filter((_, index) => index < from || index >= from + size) }
  const ids = new Set(left.inspections.map(({ id }) => id))
  return { ...left, acts: left.acts.filter(({ inspection }) => ids.has(inspection)) }
}
