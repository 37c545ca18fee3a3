import { describe, expect, it } from 'vitest'
import { readSettings, SettingError } from '../../infra/rehearsal/settings.ts'

describe('the settings of a rehearsal', () => {
  it('have defaults for everything, which an empty one takes too', () => {
    const defaults = {
      ...{ port: 23_000, tenantPort: 23_001, dataDir: '.waymark', databaseUrl: undefined },
      ...{ clock: Date.UTC(2027, 0, 11, 9), notified: '2027-01-11' },
    }
    expect(readSettings({})).toEqual(defaults)
    const empty = { WAYMARK_PORT: '', WAYMARK_DATA_DIR: '', WAYMARK_CLOCK: '', WAYMARK_NOTIFIED: '', DATABASE_URL: '' }
    expect(readSettings(empty)).toEqual(defaults)
  })

  it.each([
    ['2027-01-11T09:00:00+00:00', Date.UTC(2027, 0, 11, 9)],
    ['2027-06-14T09:00+01:00', Date.UTC(2027, 5, 14, 8)],
    ['2027-01-11T22:00:00+13:00', Date.UTC(2027, 0, 11, 9)],
    ['2028-02-29T09:00:00.250Z', Date.UTC(2028, 1, 29, 9, 0, 0, 250)],
  ])('take a clock with any offset: %s', (text, instant) => {
    expect(readSettings({ WAYMARK_CLOCK: text }).clock).toBe(instant)
  })

  it.each([
    ['WAYMARK_CLOCK', 'tomorrow', 'give an instant with its offset'],
    ['WAYMARK_CLOCK', '2027-01-11T09:00:00', 'give an instant with its offset'],
    ['WAYMARK_CLOCK', '2027-02-30T09:00:00Z', 'give an instant with its offset'],
    ['WAYMARK_CLOCK', '2027-01-11T25:00:00Z', 'give an instant with its offset'],
    ['WAYMARK_NOTIFIED', 'soon', 'give a day, such as 2027-01-11'],
    ['WAYMARK_NOTIFIED', '2027-02-29', 'give a day, such as 2027-01-11'],
    ['WAYMARK_NOTIFIED', '2027-01-12', 'a Tuesday: the letter comes on a Monday, so give 2027-01-11'],
    ['WAYMARK_NOTIFIED', '2027-01-17', 'a Sunday: the letter comes on a Monday, so give 2027-01-11'],
    ['WAYMARK_PORT', 'abc', 'give a number from 1 to 65535'],
    ['WAYMARK_PORT', '0', 'give a number from 1 to 65535'],
    ['WAYMARK_PORT', '0x10', 'give a number from 1 to 65535'],
    ['WAYMARK_PORT', '80.5', 'give a number from 1 to 65535'],
    ['WAYMARK_TENANT_PORT', '65536', 'give a number from 1 to 65535'],
    ['WAYMARK_TENANT_PORT', '-1', 'give a number from 1 to 65535'],
    ['WAYMARK_TENANT_PORT', '23000', 'are both 23000: give two'],
  ])('refuse %s=%s in one line that names it and says what to give', (name, value, remedy) => {
    const read = () => readSettings({ [name]: value })
    expect(read).toThrow(SettingError)
    expect(read).toThrow(new RegExp(`^WAYMARK_.*${name}|^${name}`))
    expect(read).toThrow(remedy)
    expect(read).toThrow(/^.+\.$/)
  })
})
