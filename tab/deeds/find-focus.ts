/** Longer than a dialog takes to give the focus back. */
const SOON_MS = 200

/** What goes away with its own deed takes the keyboard's place with it: the page's heading has it then. */
export function findFocus(): void {
  setTimeout(() => {
    if (document.activeElement !== document.body) return
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, SOON_MS)
}
