import { expect, test } from 'vitest'
import { CHI_NUMBER } from './support/a-chi-number.ts'
import { factsOf } from './support/facts-of.ts'
import { makePresentation } from './support/make-presentation.ts'

const slide = (title: string, ...texts: readonly string[]) => ({ slides: [{ title, texts }] })

test.each([
  ['nothing left in it', {}, {}],
  ['comments', { comments: ['Which year?', 'This one'] }, { comments: 2 }],
  ['a draft, by its title', slide('Draft overview', 'text'), { draftMarks: 1 }],
  ['a draft, by a box on a slide', slide('Overview', 'DRAFT'), { draftMarks: 1 }],
  ['a draft, behind every slide', { master: 'DRAFT' }, { draftMarks: 1 }],
  ['a box left to be filled in', slide('Overview', '[Insert name of partnership]'), { placeholders: 1 }],
  ['a number in the form of a CHI number', slide('Overview', `of ${CHI_NUMBER}`), { chiNumbers: 1 }],
  ['its author and company', { author: 'A. Writer', company: 'Anycouncil' }, { authorNames: 2 }],
])('a presentation with %s', async (_what, parts, facts) => {
  const nothing = { comments: 0, draftMarks: 0, placeholders: 0, chiNumbers: 0, authorNames: 0, macros: false }
  expect(await factsOf(makePresentation(parts), 'pptx')).toMatchObject({ format: 'presentation', ...nothing, ...facts })
})
