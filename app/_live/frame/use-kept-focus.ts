'use client'

import { useEffect } from 'react'

/** Where the focus goes first: what has taken the place of the control that had it. */
const replacements = ['[data-takes-focus]', 'main h1', 'h1'] as const

/**
 * Keeps a keyboard in the room: where the control that has the focus vanishes, or may no longer have it, the focus goes to what took its
 * place, else to the heading of the screen, and never back to the top of the page.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null
    const note = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null
    }
    function keep() {
      const { activeElement } = document
      const isElsewhere = activeElement !== null && activeElement !== document.body && activeElement !== last
      if (last === null || isElsewhere || canHaveFocus(last)) return
      const next = replacements
        .flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)])
        .find(canHaveFocus)
      if (!next) return
      if (next.tabIndex < 0) next.tabIndex = -1
      next.focus({ preventScroll: true })
    }
    const watch = new MutationObserver(keep)
    watch.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['inert', 'disabled', 'hidden', 'data-gone'],
    })
    document.addEventListener('focusin', note)
    return () => {
      watch.disconnect()
      document.removeEventListener('focusin', note)
    }
  }, [])
}

function canHaveFocus(element: Element): boolean {
  return (
    element.isConnected &&
    element.closest('[inert]') === null &&
    !element.matches(':disabled') &&
    element.checkVisibility({ visibilityProperty: true })
  )
}
