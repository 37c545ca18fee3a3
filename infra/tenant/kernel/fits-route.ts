/** @param pattern as routes are registered: `/_tenant/chats/:person`. */
export function fitsRoute(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path)
}
