import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Which section of a long form is shown: the one that the address names after « # », or the first. `open` shows another at once and puts it
 * into the address; `reveal` shows the section of a field and gives that field the focus.
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
