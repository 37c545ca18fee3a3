import assert from 'node:assert/strict'
import fc from 'fast-check'
import { choose, drawMatch, drawPlace, drawWho, family, matchHeader } from '../step.ts'

const field = fc.constantFrom('Title', 'Title', 'Title', 'NoSuchColumn')
const details = fc.record({ who: drawWho, what: drawPlace, field, text: fc.string({ maxLength: 8 }), match: drawMatch })

/** A column of the list: the eTag moves, the cTag stays, and a file has a further version. */
export const setTitle = family('set a column', 4, details, async (world, { who, what, field: name, text, match }) => {
  const { model } = world
  const node = choose([...model.nodes.values()], what) ?? model.get(model.root)
  const path = `/items/${node.id}/listItem/fields`
  await world.attempt({
    ...{ who, method: 'PATCH', path, needs: 'write', headers: matchHeader(match, node) },
    body: { [name]: text },
    refused: [
      ...[node.parent === null && 404, name !== 'Title' && 400, match === 'old' && 412],
      model.isHeldFrom(node, who) && 423,
    ],
    done: ({ body }) => {
      assert.equal(body.Title, text)
      Object.assign(node, { title: text, by: who })
      const [newest] = node.versions
      if (newest) node.versions = [{ ...newest, title: text }, ...node.versions]
      return [[node.id, 'metadata']]
    },
  })
})
