import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  GlobalRegistry,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
  Table,
  Versions,
} from 'adaptivecards'
import { hostConfig } from './host-config.ts'
import { renderMarkdown } from './markdown.ts'

/** What a click on a card asks for. */
export type Press =
  | { does: 'execute'; verb: string; data: unknown }
  | { does: 'submit'; data: unknown }
  | { does: 'open'; url: string }

// The library adds its tables as a side effect that it declares not to have, so a bundler leaves them out.
GlobalRegistry.defaultElements.register('Table', Table, Versions.v1_5)

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = renderMarkdown(text)
  result.didProcess = true
}

const readPress = (action: Action): Press | undefined => {
  if (action instanceof ExecuteAction) return { does: 'execute', verb: action.verb, data: action.data ?? {} }
  if (action instanceof SubmitAction) return { does: 'submit', data: action.data ?? {} }
  return action instanceof OpenUrlAction && action.url ? { does: 'open', url: action.url } : undefined
}

/** A drawn card, and what the library found wrong with it: a part that it does not know is left out of the drawing. */
export interface DrawnCard {
  element: HTMLElement | undefined
  faults: string[]
}

/** The library's pattern for a card's language keeps its place between cards, so that every other one fails it. */
const LANGUAGE = /^Invalid value "[a-z]{2,3}" for property "lang"\.$/

/** Draws a card with Microsoft's own library. */
export const drawCard = (content: unknown, press: (press: Press) => void): DrawnCard => {
  const card = new AdaptiveCard()
  card.hostConfig = hostConfig
  card.onExecuteAction = (action) => {
    const pressed = readPress(action)
    if (pressed) press(pressed)
  }
  const context = new SerializationContext()
  card.parse(content, context)
  const faults = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)
  return { element: card.render(), faults: faults.filter((fault) => !LANGUAGE.test(fault)) }
}
