import assert from 'node:assert/strict'
import type { Model } from '../model.ts'

/** `a.txt` that was taken is `a 1.txt` or the like, a name that nobody has. */
export function expectNumbered(model: Model, parent: string, name: string, given: string): void {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  const fits = given.startsWith(`${stem} `) && given.endsWith(ending)
  assert.ok(fits && /^\d+$/.test(given.slice(stem.length + 1, given.length - ending.length)), `${name} became ${given}`)
  assert.equal(model.childNamed(parent, given), undefined, `${given} was taken too`)
}
