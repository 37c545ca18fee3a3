import { type Administrator, type Option, openSite, PIR, printed, TRACKER } from './administrator.ts'
import { snapshot } from './pnp-site.ts'

/** Each holds of a sound script, however its runs are cut short; gives what it did instead, `null` where it holds. */
const PROMISES: Readonly<Record<string, (open: () => Administrator) => string | null>> = {
  'changes nothing with -WhatIf'(open) {
    const one = open()
    one.run('WhatIf')
    if (snapshot(one.site.state) !== one.before || one.files.size > 0) return 'with -WhatIf'
    one.run()
    const made = snapshot(one.site.state)
    one.run('Undo', 'WhatIf')
    return snapshot(one.site.state) === made ? null : 'with -Undo -WhatIf'
  },
  'changes nothing when run again'(open) {
    const one = open()
    one.run()
    const calls = one.site.changed.length
    one.run()
    return one.site.changed.slice(calls)[0] ?? null
  },
  'is finished by the next run'(open) {
    const wanted = open()
    wanted.run()
    return firstCall(wanted.site.changed.length, (call) => {
      const one = cutShort(open(), call, [])
      one.run()
      return snapshot(one.site.state) === snapshot(wanted.site.state)
    })
  },
  'is put back wherever it was cut short'(open) {
    const whole = open()
    whole.run()
    const made = whole.site.changed.length
    whole.run('Undo')
    return firstCall(whole.site.changed.length + 1, (call) => {
      const one = call <= made ? cutShort(open(), call, []) : cutShort(withRun(open()), call, ['Undo'])
      one.run('Undo')
      return snapshot(one.site.state) === one.before
    })
  },
  'leaves what people did'(open) {
    const { site, run } = open()
    run()
    const { files, groups, folders } = site.state
    files.push({ EvidenceSummary: 'Short stays fell.' })
    groups.get('Inspectors')?.push('Jo Inspector')
    folders.get(PIR)?.own?.push({ group: 'Partnership', role: 'Read' })
    run('Undo')
    const { fields } = site.state
    if (!fields.has('EvidenceSummary') || files[0]?.EvidenceSummary === undefined) return 'a column that is filled in'
    if (!groups.has('Inspectors')) return 'a group with somebody in it'
    if (folders.get(PIR)?.own === null) return 'permissions that somebody changed'
    return folders.get(TRACKER)?.apart.length === 1 ? null : 'permissions further down'
  },
}

/** What a script does not keep to, each with where. */
export function brokenPromises(text: string): readonly string[] {
  const script = printed(text)
  return Object.entries(PROMISES).flatMap(([promise, look]) => {
    try {
      const found = look(() => openSite(script))
      return found === null ? [] : [`${promise}: not ${found}`]
    } catch (error) {
      return [`${promise}: ${error instanceof Error ? error.message : error}`]
    }
  })
}

function withRun(one: Administrator): Administrator {
  one.run()
  return one
}

/** It breaks off before that changing call, if it comes so far. */
function cutShort(one: Administrator, call: number, options: readonly Option[]): Administrator {
  one.site.breaksAt = call
  try {
    one.run(...options)
  } catch (error) {
    if (!(error instanceof Error && error.message === 'broken off')) throw error
  }
  one.site.breaksAt = 0
  return one
}

function firstCall(last: number, holds: (call: number) => boolean): string | null {
  for (let call = 1; call <= last; call += 1) if (!holds(call)) return `at call ${call}`
  return null
}
