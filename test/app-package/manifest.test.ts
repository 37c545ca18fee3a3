import { readFileSync } from 'node:fs'
import { AppManifestUtils, type TeamsManifestV1D29 } from '@microsoft/app-manifest'
import { describe, expect, test } from 'vitest'
import { createLinks } from '../../bot/cards/links.ts'
import { understand } from '../../bot/conversation/understand.ts'
import { filledManifest, packaged } from './fill-in.ts'

type Manifest = TeamsManifestV1D29.TeamsManifestV1D29

const manifest = filledManifest<Manifest>()

describe('the manifest', () => {
  test('is one that Teams takes', async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([])
  })

  test.each([
    ['without a name', { ...manifest, name: undefined }],
    ['with an id that is none', { ...manifest, id: 'waymark' }],
    ['with something unknown', { ...manifest, colour: 'green' }],
  ])('would be refused %s', async (_how, faulty) => {
    expect(await AppManifestUtils.validateAgainstSchema(faulty as Manifest)).not.toEqual([])
  })

  const commands = manifest.bots?.flatMap(({ commandLists = [] }) => commandLists) ?? []

  test('lists commands that the bot understands, one list for each place it is in', () => {
    expect(commands.flatMap(({ scopes }) => scopes)).toEqual(manifest.bots?.flatMap(({ scopes }) => scopes))
    for (const list of commands)
      for (const { title, prompt } of list.commands as readonly { title: string; prompt?: string }[])
        expect(understand(prompt ?? title), title).not.toBeNull()
  })

  test('lists no command twice, and help first', () => {
    for (const list of commands) {
      const titles = list.commands.map(({ title }) => title)
      expect(new Set(titles).size).toBe(titles.length)
      expect(titles[0]).toBe('help')
    }
  })

  test('gives three prompts to begin with in one’s own chat', () => {
    const own = commands.filter(({ scopes }) => scopes.includes('personal')).flatMap((list) => list.commands)
    expect(own.filter((command) => 'type' in command && command.type === 'prompt')).toHaveLength(3)
  })

  test('takes files, and offers searches where one writes and an action on messages', () => {
    const [bot] = manifest.bots ?? []
    const extensions = manifest.composeExtensions ?? []
    const offered = extensions.flatMap((extension) => extension.commands ?? [])
    expect(bot?.supportsFiles).toBe(true)
    expect(extensions.map(({ botId }) => botId)).toEqual([bot?.botId])
    expect(offered.map(({ id, type, context }) => [id, type, context?.join()])).toEqual([
      ['deadlines', 'query', 'compose,commandBox'],
      ['evidence', 'query', 'compose,commandBox'],
      ['meetings', 'query', 'compose,commandBox'],
      ['fileThis', 'action', 'message'],
    ])
    for (const { type, initialRun, parameters, fetchTask } of offered)
      expect(type === 'query' ? [initialRun, parameters?.[0]?.name] : fetchTask).toEqual(
        type === 'query' ? [true, 'words'] : true,
      )
  })

  test('gives the tab the id that cards link to', () => {
    const { host } = new URL(manifest.staticTabs?.at(-1)?.contentUrl ?? '')
    const links = createLinks({ appId: manifest.id, publicUrl: `https://${host}` })
    const [, , , appId, entityId] = new URL(links.tab({ channelId: '19:a@thread.tacv2' }, 'i1')).pathname.split('/')
    expect([appId, entityId]).toEqual([manifest.id, 'inspection'])
    expect(manifest.staticTabs?.map((tab) => tab.entityId)).toContain(entityId)
  })

  test('names one host of our own, without wildcard', () => {
    const [domain, ...others] = manifest.validDomains ?? []
    expect(others).toEqual([])
    expect(domain).not.toMatch(/[*:/]/)
    const pages = [...(manifest.staticTabs ?? []), ...(manifest.configurableTabs ?? [])]
    const urls = pages.flatMap((page) =>
      'contentUrl' in page ? [page.contentUrl] : 'configurationUrl' in page ? [page.configurationUrl] : [],
    )
    for (const url of urls) expect(url && new URL(url).host).toBe(domain)
    expect(manifest.webApplicationInfo?.resource).toBe(`api://${domain}/${manifest.id}`)
  })

  test('asks for nothing of the team but its roster and its channel read back', () => {
    expect(manifest.authorization?.permissions?.resourceSpecific).toEqual([
      { name: 'TeamMember.Read.Group', type: 'Application' },
      { name: 'ChannelMessage.Read.Group', type: 'Application' },
    ])
  })

  test('describes itself within the Store’s limits', () => {
    const { short, full } = manifest.description
    expect(short).toMatch(/^[^.]+\.$/)
    expect(full.split(/\s+/).length).toBeLessThanOrEqual(500)
    expect(full).toContain('administrator')
  })
})

describe('the icons', () => {
  test.each([
    ['color', 192],
    ['outline', 32],
  ] as const)('%s is a PNG of %i px', (kind, size) => {
    const png = readFileSync(packaged(manifest.icons[kind]))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
  })

  test('the outline can be seen through', () => {
    const COLOUR_TYPE = 25
    expect(readFileSync(packaged(manifest.icons.outline))[COLOUR_TYPE]).toBe(6)
  })
})
