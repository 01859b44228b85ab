import { type FocusEvent, useEffect, useRef } from 'react'

/** Lines that go away once they are settled: the focus of a line that went moves to the heading. */
export function useFocusAfterLines() {
  const head = useRef<HTMLHeadingElement>(null)
  const last = useRef<Element | null>(null)

  useEffect(() => {
    if (!last.current || last.current.isConnected) return
    last.current = null
    if (document.activeElement === document.body) head.current?.focus()
  })

  function onFocus({ target }: FocusEvent) {
    last.current = target
  }

  // A button that is busy loses the focus without being left; another window takes none.
  function onBlur({ target }: FocusEvent) {
    if (!target.matches(':disabled') && target !== document.activeElement) last.current = null
  }

  return { head, body: { onFocus, onBlur } }
}
