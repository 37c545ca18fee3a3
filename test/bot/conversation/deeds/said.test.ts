import { expect, test } from 'vitest'
import { understand } from '../../../../bot/conversation/understand.ts'
import { DEEDS_SAID } from './deeds-said.ts'

test.each(Object.entries(DEEDS_SAID).flatMap(([name, said]) => said.map((one) => [one, name] as const)))(
  '"%s" means %s',
  (said, name) => expect(understand(said)?.command.name).toBe(name),
)
