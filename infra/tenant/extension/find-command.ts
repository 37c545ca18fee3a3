import type { ExtensionCommand } from '../app-manifest.ts'
import { ConnectorError } from '../connector/connector-error.ts'
import type { AppContent } from '../content.ts'

/** From where a command is called; `commandBox` is the box at the top of Teams. */
export type CommandContext = 'compose' | 'message'

export function listCommands({ manifest }: Pick<AppContent, 'manifest'>): ExtensionCommand[] {
  return (manifest?.composeExtensions ?? []).flatMap(({ commands = [] }) => commands)
}

/** People are offered what the manifest names, of that kind and in that place, and nothing else. */
export function findCommand(
  app: AppContent,
  id: string,
  { type, context }: { type: 'query' | 'action'; context: CommandContext },
): ExtensionCommand {
  const command = listCommands(app).find((each) => each.id === id)
  if (!command) throw new ConnectorError(404, 'CommandNotFound', `The manifest of ${app.name} has no command '${id}'.`)
  const { type: kind = 'query', context: places = ['compose', 'commandBox'] } = command
  if (kind !== type) throw new ConnectorError(400, 'BadArgument', `'${id}' is of the type ${kind}, not ${type}.`)
  if (places.includes(context)) return command
  throw new ConnectorError(400, 'BadArgument', `'${id}' is offered in ${places.join(', ')}, not in ${context}.`)
}
