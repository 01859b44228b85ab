import { useEffect } from 'react'

/**
 * Keeps a file that is let go beside what takes files from being opened in place of the page, with everything that was typed there. A
 * part that takes files handles its event first; a field for files is left to the browser.
 */
export function useStrayFiles(): void {
  useEffect(() => {
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
    return () => {
      window.removeEventListener('dragover', refuse)
      window.removeEventListener('drop', refuse)
    }
  }, [])
}

function refuse(event: DragEvent) {
  const { target, dataTransfer, defaultPrevented } = event
  if (defaultPrevented || !dataTransfer?.types.includes('Files')) return
  if (target instanceof HTMLInputElement && target.type === 'file') return
  event.preventDefault()
  dataTransfer.dropEffect = 'none'
}
