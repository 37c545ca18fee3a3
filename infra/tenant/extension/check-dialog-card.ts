import { botFault } from './bot-fault.ts'

/** What a card in a dialog may do: it is handed in as a form; Action.Execute belongs to cards in a conversation. */
const ACTIONS = ['Action.Submit', 'Action.OpenUrl', 'Action.ShowCard', 'Action.ToggleVisibility']

/** Throws for an action that a dialog does not carry out. */
export function checkDialogCard(card: unknown): void {
  if (Array.isArray(card)) {
    for (const each of card) checkDialogCard(each)
    return
  }
  if (typeof card !== 'object' || card === null) return
  const { type } = card as { type?: unknown }
  if (typeof type === 'string' && type.startsWith('Action.') && !ACTIONS.includes(type))
    throw botFault(`a dialog carries out no ${type}`)
  // What an action hands in is the bot's own.
  for (const [member, value] of Object.entries(card)) if (member !== 'data') checkDialogCard(value)
}
