import { describe, expect, it } from 'vitest'
import {
  answerRequest,
  type HostServices,
  isHostRequest,
  type PageReport,
} from '../../../infra/tenant/desk/tab/host-protocol.ts'

interface Log {
  reports: PageReport[]
  opened: string[]
  went: (string | undefined)[]
}

const listen = (signIn: (silent: boolean) => Promise<string> = async () => 'token'): [HostServices, Log] => {
  const log: Log = { reports: [], opened: [], went: [] }
  const services: HostServices = {
    context: () => ({ userObjectId: 'p1', theme: 'dark' }),
    signIn,
    navigate: (subPage) => log.went.push(subPage),
    openLink: (href) => log.opened.push(href),
    report: (report) => log.reports.push(report),
  }
  return [services, log]
}

const ask = (func: string, args: unknown[] = [], services = listen()[0]) =>
  answerRequest({ id: 7, uuidAsString: 'u', func, args }, services)

describe('the host that teams-js talks to', () => {
  it('answers with the id and the uuid of what was asked', async () => {
    expect(await ask('getContext')).toEqual({ id: 7, uuidAsString: 'u', args: [{ userObjectId: 'p1', theme: 'dark' }] })
    const old = await answerRequest({ id: 8, func: 'getContext' }, listen()[0])
    expect(old).toEqual({ id: 8, args: [{ userObjectId: 'p1', theme: 'dark' }] })
  })

  it('begins as web content with a runtime that teams-js can read', async () => {
    const [frame, client, runtime, version] = (await ask('initialize'))?.args ?? []
    expect([frame, client, version]).toEqual(['content', 'web', '2.58.0'])
    expect(JSON.parse(String(runtime))).toMatchObject({ apiVersion: 4, supports: { pages: { currentApp: {} } } })
  })

  it('gives the token, or says why there is none', async () => {
    expect((await ask('authentication.getAuthToken'))?.args).toEqual([true, 'token'])
    const [services] = listen(() => Promise.reject(new Error('no consent')))
    expect((await ask('authentication.getAuthToken', [], services))?.args).toEqual([false, 'no consent'])
  })

  it.each([
    [[], false],
    [[null, null, false, null], false],
    [[null, null, true, null], true],
  ])('asks the person for consent unless the page wants silence: %j', async (args, silent) => {
    const heard: boolean[] = []
    const [services] = listen(async (wanted) => {
      heard.push(wanted)
      return 'token'
    })
    await ask('authentication.getAuthToken', args, services)
    expect(heard).toEqual([silent])
  })

  it.each([
    ['people.selectPeople', [{ errorCode: 100, message: 'The desk does not do people.selectPeople.' }]],
    ['authentication.authenticate', [false, 'The desk does not do authentication.authenticate.']],
  ])('refuses %s, which it cannot do, in the way that teams-js reads, and reports it', async (func, answer) => {
    const [services, log] = listen()
    expect((await ask(func, [], services))?.args).toEqual(answer)
    expect(log.reports).toEqual([{ is: 'unknown', func }])
  })

  it.each([
    ['pages.currentApp.navigateTo', { pageId: 'tab', subPageId: 'week-6' }, [undefined], 'week-6'],
    ['pages.currentApp.navigateToDefaultPage', undefined, [undefined], undefined],
    ['pages.navigateToApp', { appId: 'a', pageId: 'tab', subPageId: 'week-9' }, [true], 'week-9'],
  ])('%s leads to a page of the tab', async (func, argument, answer, subPage) => {
    const [services, log] = listen()
    expect((await ask(func, [argument], services))?.args).toEqual(answer)
    expect(log.went).toEqual([subPage])
  })

  it('is a dialog to a page that may hand something in, which ends it', async () => {
    const handed: unknown[] = []
    const services: HostServices = { ...listen()[0], submit: (answer) => handed.push(answer) }
    const [frame, , runtime] = (await ask('initialize', [], services))?.args ?? []
    expect([frame, JSON.parse(String(runtime)).supports.dialog]).toEqual(['task', { url: {}, update: {} }])
    expect(await ask('tasks.completeTask', [{ item: 'w06' }, []], services)).toBeUndefined()
    expect(handed).toEqual([{ item: 'w06' }])
  })

  it('is no dialog to the tab itself', async () => {
    const [services, log] = listen()
    await ask('tasks.completeTask', [{}], services)
    expect(log.reports).toEqual([{ is: 'unknown', func: 'dialog.url.submit' }])
  })

  it('opens links', async () => {
    const [services, log] = listen()
    expect((await ask('executeDeepLink', ['https://example.org/'], services))?.args).toEqual([true])
    expect(log.opened).toEqual(['https://example.org/'])
  })

  it.each([
    ['appInitialization.success', ['2.58.0'], { is: 'shown' }],
    ['appInitialization.failure', ['AuthFailed', 'no token'], { is: 'failed', why: 'no token' }],
    ['appInitialization.expectedFailure', ['PermissionError'], { is: 'failed', why: 'PermissionError' }],
  ])('hears %s and answers nothing', async (func, args, report) => {
    const [services, log] = listen()
    expect(await ask(func, args, services)).toBeUndefined()
    expect(log.reports).toEqual([report])
  })

  it.each([
    [{ id: 1, func: 'initialize' }, true],
    [{ func: 'themeChange', args: [] }, false],
    [{ id: '1', func: 'initialize' }, false],
    ['initialize', false],
    [null, false],
  ])('takes %j for a request: %s', (data, is) => {
    expect(isHostRequest(data)).toBe(is)
  })
})
