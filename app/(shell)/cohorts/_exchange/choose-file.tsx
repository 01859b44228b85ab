'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { mostBytes } from '@/domain/exchange/content-file'
import type { LibraryKind } from '@/domain/library/item'
import classes from './exchange.module.css'

type ChooseFileProps = {
  kind: LibraryKind
  onText: (text: string) => void
  onFault: (fault: 'unreadable' | 'tooLargeHere') => void
}

/** Reads a file of the person's device as text. The same file may be chosen twice: it may have been mended in between. */
export function ChooseFile({ kind, onText, onFault }: ChooseFileProps) {
  const t = useTranslations('exchange')
  const input = useRef<HTMLInputElement>(null)

  async function read(file: File) {
    if (file.size > mostBytes) return onFault('tooLargeHere')
    try {
      onText(await file.text())
    } catch {
      onFault('unreadable')
    }
  }

  return (
    <div>
      <Button onClick={() => input.current?.click()}>{t('choose')}</Button>
      <input
        ref={input}
        type="file"
        className={classes.hiddenFile}
        tabIndex={-1}
        aria-label={t('choose')}
        accept={kind === 'grid' ? '.json,.boris,application/json' : '.json,application/json'}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file) void read(file)
        }}
      />
    </div>
  )
}
