import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const MAIN = join(import.meta.dirname, '../../../../bot/cli/main.ts')

function run(zone: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
    maxBuffer: 16 * 1024 * 1024,
  })
  return { status, stdout, stderr }
}

describe('the commands as a process of their own', () => {
  const zones = ['Pacific/Auckland', 'America/St_Johns']
  it.each([
    ['json', ['--json']],
    ['ics', ['--format', 'ics']],
    ['table', []],
  ])(
    'give the same %s on a machine set to any zone',
    (_, format) => {
      // August: the run crosses both clock changes of London, and the summer time of either zone.
      const args = ['schedule', '--programme', 'jias-adults', '--notified', '2026-08-17', ...format]
      const london = run('Europe/London', ...args)
      expect(london).toMatchObject({ status: 0, stderr: '' })
      expect(london.stdout.length).toBeGreaterThan(5_000)
      for (const zone of zones) expect(run(zone, ...args)).toEqual(london)
    },
    30_000,
  )

  it('end with 2, one line and no stack when called wrongly', () => {
    expect(run('UTC', 'schedule')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'waymark schedule: --programme is missing; give --programme ID|FILE.json\n',
    })
  })
})
