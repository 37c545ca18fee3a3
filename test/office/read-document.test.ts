import { describe, expect, test } from 'vitest'
import { CHI_NUMBER } from './support/a-chi-number.ts'
import { factsOf } from './support/facts-of.ts'
import { makeDocument, markup } from './support/make-document.ts'

describe('a Word document', () => {
  test('with nothing left in it has nothing counted', async () => {
    expect(await factsOf(makeDocument(), 'docx')).toMatchObject({
      ...{ format: 'document', macros: false, trackedChanges: 0, comments: 0, hiddenSheets: 0, authorNames: 0 },
      ...{ draftMarks: 0, placeholders: 0, chiNumbers: 0, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      links: { total: 0, localPaths: 0, otherSites: 0, mail: 0 },
    })
  })

  test.each([
    ['text put in', markup.inserted('More'), 1],
    ['text taken out', markup.deleted('Less'), 1],
    ['text moved, once', markup.moved('There'), 1],
    ['letters changed', markup.reformatted('Bold'), 1],
    ['all of these', markup.inserted('1') + markup.deleted('2') + markup.moved('3') + markup.reformatted('4'), 4],
    ['nothing', markup.paragraph('ins del moveFrom'), 0],
  ])('tracked changes: %s', async (_what, body, trackedChanges) => {
    expect(await factsOf(makeDocument({ markup: body }), 'docx')).toMatchObject({ trackedChanges })
  })

  test('comments are counted', async () => {
    expect(await factsOf(makeDocument({ comments: ['Is this right?', 'No'] }), 'docx')).toMatchObject({ comments: 2 })
  })

  test.each([
    [{ author: 'A. Writer' }, 1],
    [{ author: 'A. Writer', lastModifiedBy: 'A. Nother', company: 'Anycouncil', manager: 'A. Leader' }, 4],
    [{ author: ' ' }, 0],
  ])('names in its properties: %j', async (properties, authorNames) => {
    expect(await factsOf(makeDocument(properties), 'docx')).toMatchObject({ authorNames })
  })

  test.each([
    ['its heading', { heading: 'DRAFT position statement' }, 1],
    ['its heading, not in capitals', { heading: 'Draft position statement' }, 1],
    ['its heading, at the end', { heading: 'Position statement (draft)' }, 1],
    ['its heading, with a version', { heading: 'Position statement draft v2' }, 1],
    ['the header of its pages', { header: 'Draft - not for sharing' }, 1],
    ['a watermark', { watermark: 'DRAFT' }, 1],
    ['its title', { title: 'Draft statement' }, 1],
    ['its status', { status: 'Draft' }, 1],
    ['a line of its own', { paragraphs: ['DRAFT 3'] }, 1],
    ['several of these', { heading: 'DRAFT', header: 'DRAFT', watermark: 'DRAFT', title: 'DRAFT' }, 4],
    ['no such place', { heading: 'How we draft a plan', paragraphs: ['We draft a plan with each person we meet.'] }, 0],
    ['its heading, for comment', { heading: 'Position statement - draft for comment' }, 1],
    ["a heading about somebody else's", { heading: 'Factual accuracy - response to the draft report' }, 0],
    ['a word that only begins so', { heading: 'Draftsmanship and redrafting' }, 0],
  ])('a mark of a draft in %s', async (_where, parts, draftMarks) => {
    expect(await factsOf(makeDocument(parts), 'docx')).toMatchObject({ draftMarks })
  })

  test.each([
    ['a content control with its prompt', { markup: markup.unfilled() }, 1],
    ['two, whose prompts say where to write', { markup: markup.unfilled() + markup.unfilled('[Insert name]') }, 2],
    ['a content control that is filled in', { markup: markup.filled('Anytown partnership') }, 0],
    ['[insert ...]', { paragraphs: ['The partnership of [insert name] has [Insert number] staff.'] }, 2],
    ["Word's own prompt as plain text", { paragraphs: ['Click or tap here to enter text.'] }, 1],
    ['a date that is not one', { paragraphs: ['Agreed on xx/xx/xxxx'] }, 1],
    ['a form of a date, alone', { paragraphs: ['dd/mm/yyyy'] }, 1],
    ['a form of a date beside a field', { paragraphs: ['Agreed on (dd/mm/yyyy): 1/2/2027'] }, 0],
    ['brackets around something else', { paragraphs: ['Most people [87%] said so [see annex].'] }, 0],
  ])('left to be filled in: %s', async (_what, parts, placeholders) => {
    expect(await factsOf(makeDocument(parts), 'docx')).toMatchObject({ placeholders })
  })

  test.each([
    ['in a paragraph', { paragraphs: [`Number ${CHI_NUMBER}.`] }, 1],
    ['cut into runs', { markup: markup.runs('Number 010', '1800', '002 of two') }, 1],
    ['with a blank', { paragraphs: ['010180 0002'] }, 1],
    ['in text taken out', { markup: markup.deleted(CHI_NUMBER) }, 1],
    ['in a comment', { comments: [CHI_NUMBER] }, 1],
    ['in a header', { header: CHI_NUMBER }, 1],
    ['cut by the end of a paragraph', { paragraphs: ['010180', '0002'] }, 0],
    ['with a wrong check digit', { paragraphs: ['0101800003'] }, 0],
  ])('numbers in the form of a CHI number: %s', async (_where, parts, chiNumbers) => {
    expect(await factsOf(makeDocument(parts), 'docx')).toMatchObject({ chiNumbers })
  })

  test('what a text box says twice, for older applications too, counts once', async () => {
    const box = markup.paragraph('[insert text]')
    const twice = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`
    expect(await factsOf(makeDocument({ markup: twice }), 'docx')).toMatchObject({ placeholders: 1 })
  })

  test.each([
    ['docm', { macros: true }],
    ['docx', { macros: true }],
  ] as const)('macros, in a file called .%s', async (extension, parts) => {
    expect(await factsOf(makeDocument(parts), extension)).toMatchObject({ format: 'document', macros: true })
  })

  test('links are told apart by where they lead, each place once', async () => {
    const links = [
      'https://example.sharepoint.com/sites/inspection/Shared/a.docx',
      'https://example.sharepoint.com/:w:/r/sites/Inspection/Shared/b.docx',
      'https://example.sharepoint.com/sites/council/plan.docx',
      'https://example-my.sharepoint.com/personal/a_writer/plan.docx',
      'file:///C:\\Users\\writer\\plan.docx',
      '\\\\server\\share\\plan.docx',
      'mailto:a.writer@example.org',
      'https://www.example.org/',
      'https://www.example.org/',
    ]
    const paragraphs = ['See P:\\Evidence\\plan.docx and https://example.sharepoint.com/sites/council/plan.docx']
    const body = markup.field('https://other.sharepoint.com/sites/board/plan.docx')
    const facts = await factsOf(makeDocument({ links, paragraphs, markup: body }), 'docx')
    expect(facts.links).toEqual({ total: 10, localPaths: 3, otherSites: 3, mail: 1 })
  })
})
