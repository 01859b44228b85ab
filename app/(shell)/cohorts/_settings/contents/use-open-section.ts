import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * The shown section of a long form: the one named after « # », or the first. `open` shows another and updates the
 * address; `reveal` also focuses a field in it.
 */
export function useOpenSection(anchors: readonly string[]) {
  const [named, setNamed] = useState('')
  useEffect(() => {
    const read = () => setNamed(window.location.hash.slice(1))
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  const here = anchors.includes(named) ? named : (anchors[0] ?? '')

  function open(anchor: string) {
    flushSync(() => setNamed(anchor))
    window.location.hash = anchor
  }

  function reveal(field: HTMLElement) {
    const anchor = field.closest<HTMLElement>('[data-section]')?.dataset.section
    if (anchor && anchor !== here) open(anchor)
    field.focus()
  }

  return { here, reveal }
}
