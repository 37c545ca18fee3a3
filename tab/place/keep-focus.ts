/** While it is open the focus is its own: moved to the page behind, it would hide the dialog from a screen reader. */
const DIALOG = '[role="dialog"]'

/** It gives the focus back by itself. */
const MENU = '[role="menu"]'

/** What comes and goes over the page, short messages at its foot among it. */
const OVER_PAGE = `${DIALOG}, ${MENU}, [data-toaster-position]`

/** The focus is not for the page to move now. */
export function isCovered(): boolean {
  return document.querySelector(`${DIALOG}, ${MENU}`) !== null
}

/**
 * What goes away with its own deed would take the keyboard's place with it. The dialog that is open has it then, else
 * what had it last on the page, else the page's heading. Returns what ends the watch.
 */
export function keepFocus(): () => void {
  let had: Element | null = null
  let place: HTMLElement | null = null
  const follow = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return
    had = target
    if (!target.closest(OVER_PAGE)) place = target
  }
  const find = (): void => {
    const isLost = had?.isConnected === false && document.activeElement === document.body
    if (!isLost || document.querySelector(MENU)) return
    const onPage = place?.isConnected ? place : document.querySelector<HTMLElement>('main h1')
    const next = document.querySelector<HTMLElement>(DIALOG) ?? onPage
    next?.focus({ preventScroll: true })
  }
  const changes = new MutationObserver(find)
  changes.observe(document.body, { childList: true, subtree: true })
  document.addEventListener('focusin', follow)
  return () => {
    changes.disconnect()
    document.removeEventListener('focusin', follow)
  }
}
