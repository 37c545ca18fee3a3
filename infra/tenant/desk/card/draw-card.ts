import { type Action, AdaptiveCard, ExecuteAction, OpenUrlAction, SubmitAction } from 'adaptivecards'
import { hostConfig } from './host-config.ts'
import { renderMarkdown } from './markdown.ts'

/** What a click on a card asks for. */
export type Press =
  | { does: 'execute'; verb: string; data: unknown }
  | { does: 'submit'; data: unknown }
  | { does: 'open'; url: string }

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = renderMarkdown(text)
  result.didProcess = true
}

const readPress = (action: Action): Press | undefined => {
  if (action instanceof ExecuteAction) return { does: 'execute', verb: action.verb, data: action.data ?? {} }
  if (action instanceof SubmitAction) return { does: 'submit', data: action.data ?? {} }
  return action instanceof OpenUrlAction && action.url ? { does: 'open', url: action.url } : undefined
}

/** Draws a card with Microsoft's own library. Undefined when it finds nothing to draw. */
export const drawCard = (content: unknown, press: (press: Press) => void): HTMLElement | undefined => {
  const card = new AdaptiveCard()
  card.hostConfig = hostConfig
  card.onExecuteAction = (action) => {
    const pressed = readPress(action)
    if (pressed) press(pressed)
  }
  card.parse(content)
  return card.render()
}
