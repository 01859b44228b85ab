import { useEffect, useEffectEvent, useState } from 'react'
import { mostBytes } from '@/domain/exchange/content-file'

export type FileFault = 'unreadable' | 'tooLargeHere'
type Told = { onText: (text: string) => void; onFault: (fault: FileFault) => void }

/** Reads a file of the person's device as text: one that they choose, or one that they drop anywhere on the dialog `inside` is in. */
export function useFileText(inside: HTMLElement | null, { onText, onFault }: Told) {
  const [isOver, setOver] = useState(false)

  async function read(file: File) {
    if (file.size > mostBytes) return onFault('tooLargeHere')
    try {
      onText(await file.text())
    } catch {
      onFault('unreadable')
    }
  }

  const drop = useEffectEvent((event: DragEvent) => {
    setOver(false)
    const [file] = event.dataTransfer?.files ?? []
    if (!file) return
    event.preventDefault()
    void read(file)
  })

  useEffect(() => {
    const dialog = inside?.closest<HTMLElement>('[role="dialog"]')
    if (!dialog) return
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = ({ relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && dialog.contains(relatedTarget))) setOver(false)
    }
    const dropped = (event: DragEvent) => drop(event)
    dialog.addEventListener('dragover', over)
    dialog.addEventListener('dragleave', leave)
    dialog.addEventListener('drop', dropped)
    return () => {
      dialog.removeEventListener('dragover', over)
      dialog.removeEventListener('dragleave', leave)
      dialog.removeEventListener('drop', dropped)
    }
  }, [inside])
  return { read, isOver }
}
