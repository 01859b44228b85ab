/** Dialogs and panels that give the focus back by themselves go first, in ms. */
const graceMs = 100

/** How long the focus may still move on from a heading, in ms: slow machines draw its target late. */
const standInMs = 10_000

/** What has taken the place of the control that had it. */
const taker = '[data-takes-focus]'

/**
 * Keeps the focus in the room: where the focused control vanishes or is disabled, the focus goes to its replacement,
 * else to the heading, never to the top of the page; on entering too. Returns a function that stops it.
 */
export function keepFocus(): () => void {
  let last = document.activeElement === document.body ? null : document.activeElement
  let timer: ReturnType<typeof setTimeout> | undefined
  let standIn: { element: Element; since: number } | null = null
  const note = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null
  }
  const mayGoOn = () =>
    standIn !== null &&
    standIn.element === last &&
    performance.now() - standIn.since < standInMs &&
    find(taker) !== undefined
  const isLost = () => last === null || !canHaveFocus(last) || mayGoOn()
  function keep() {
    timer = undefined
    const { activeElement } = document
    const isElsewhere = activeElement !== null && activeElement !== document.body && activeElement !== last
    if (isElsewhere || !isLost()) return
    const next = find(taker) ?? find('main h1') ?? find('h1')
    if (!next) return
    standIn = next.matches(taker) ? null : { element: next, since: performance.now() }
    if (next.tabIndex < 0) {
      next.tabIndex = -1
      // It cannot be operated: a ring would promise that.
      next.style.outline = 'none'
    }
    next.focus({ preventScroll: true })
  }
  const look = () => {
    if (isLost()) timer ??= setTimeout(keep, graceMs)
  }
  const watch = new MutationObserver(look)
  watch.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['inert', 'disabled', 'hidden', 'data-gone'],
  })
  document.addEventListener('focusin', note)
  look()
  return () => {
    clearTimeout(timer)
    watch.disconnect()
    document.removeEventListener('focusin', note)
  }
}

function find(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find(canHaveFocus)
}

function canHaveFocus(element: Element): boolean {
  return (
    element.isConnected &&
    element.closest('[inert]') === null &&
    !element.matches(':disabled') &&
    element.checkVisibility({ visibilityProperty: true })
  )
}
