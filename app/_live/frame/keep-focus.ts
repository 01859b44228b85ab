/** Dialogs and panels that give the focus back by themselves go first, in ms. */
const graceMs = 100

/** Where the focus goes first: what has taken the place of the control that had it. */
const replacements = ['[data-takes-focus]', 'main h1', 'h1'] as const

/**
 * Keeps a keyboard in the room: where the control that has the focus vanishes, or may no longer have it, the focus goes to what took its
 * place, else to the heading of the screen, and never back to the top of the page; so it does on entering. Returns a function that stops.
 */
export function keepFocus(): () => void {
  let last = document.activeElement === document.body ? null : document.activeElement
  let timer: ReturnType<typeof setTimeout> | undefined
  const note = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null
  }
  const isLost = () => last === null || !canHaveFocus(last)
  function keep() {
    timer = undefined
    const { activeElement } = document
    const isElsewhere = activeElement !== null && activeElement !== document.body && activeElement !== last
    if (isElsewhere || !isLost()) return
    const next = replacements
      .flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)])
      .find(canHaveFocus)
    if (!next) return
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

function canHaveFocus(element: Element): boolean {
  return (
    element.isConnected &&
    element.closest('[inert]') === null &&
    !element.matches(':disabled') &&
    element.checkVisibility({ visibilityProperty: true })
  )
}
