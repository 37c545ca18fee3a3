import { expect, it } from 'vitest'
import { rememberConversations } from '../../../bot/teams/remember-conversations.ts'
import type { Conversations } from '../../../src/services/ports/store.ts'
import { createMemoryStore } from '../../support/memory-store.ts'

const RECORD = { key: 'person/isla', conversationId: 'a:1', serviceUrl: 'https://smba.example/', tenantId: 't' }

it('gives what was read or written last, while the database cannot be asked, and only that', async () => {
  const { conversations } = createMemoryStore()
  const gone = () => Promise.reject(new Error('gone'))
  let away = false
  const store: Conversations = {
    get: (key) => (away ? gone() : conversations.get(key)),
    save: (record) => (away ? gone() : conversations.save(record)),
  }
  const remembered = rememberConversations(store)
  await remembered.save(RECORD)
  await conversations.save({ ...RECORD, key: 'person/ross' })
  await conversations.save({ ...RECORD, key: 'person/morven' })
  expect(await remembered.get('person/ross')).toMatchObject({ key: 'person/ross' })
  away = true
  expect(await remembered.get('person/isla')).toEqual(RECORD)
  expect(await remembered.get('person/ross')).toMatchObject({ key: 'person/ross' })
  await expect(remembered.get('person/morven')).rejects.toThrow('gone')
  await expect(remembered.save({ ...RECORD, conversationId: 'a:2' })).rejects.toThrow('gone')
  expect(await remembered.get('person/isla')).toEqual(RECORD)
})
