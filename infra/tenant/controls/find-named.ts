import { type Bot, findBot } from '../connector/find-bot.ts'
import type { PersonContent } from '../content.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { ControlError } from './control-error.ts'

/** By id, by name or by address. */
export function findPerson({ content }: Kernel, named: string): PersonContent {
  const person = content.people.find(({ id, name, mail }) => [id, name, mail].includes(named))
  if (person) return person
  throw new ControlError(404, 'personNotFound', `There is nobody with the id or name '${named}'.`)
}

/** The app named, or the first that has a bot. */
export function findApp(kernel: Kernel, appId: string | undefined): Bot {
  const bot = findBot(kernel, appId)
  if (bot) return bot
  const which = appId === undefined ? '' : ` of the id '${appId}'`
  throw new ControlError(404, 'appNotFound', `There is no app with a bot${which}.`)
}
