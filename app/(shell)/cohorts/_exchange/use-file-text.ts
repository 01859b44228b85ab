import { type DragEvent, useState } from 'react'
import { mostBytes } from '@/domain/exchange/content-file'

export type FileFault = 'unreadable' | 'tooLargeHere'
type Told = { onText: (text: string) => void; onFault: (fault: FileFault) => void }

/** Reads a file of the person's device as text: one that they choose, or one that they drop on what has `dropping`. */
export function useFileText({ onText, onFault }: Told) {
  const [isOver, setOver] = useState(false)

  async function read(file: File) {
    if (file.size > mostBytes) return onFault('tooLargeHere')
    try {
      onText(await file.text())
    } catch {
      onFault('unreadable')
    }
  }

  const dropping = {
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
    },
    onDrop(event: DragEvent) {
      setOver(false)
      const [file] = event.dataTransfer.files
      if (!file) return
      event.preventDefault()
      void read(file)
    },
  }
  return { read, dropping, isOver }
}
