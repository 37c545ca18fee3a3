import { type Action, card, type Element } from './card.ts'

/** Opens a form within the card. @param words what it is for, as it is read out */
export function showForm(title: string, words: string, fields: readonly Element[], buttons: readonly Action[]): Action {
  const { msteams: _width, lang: _same, ...form } = card(words, fields, buttons)
  return { type: 'Action.ShowCard', title, card: form }
}
