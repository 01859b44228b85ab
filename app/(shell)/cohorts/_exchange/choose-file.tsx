'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import type { LibraryKind } from '@/domain/library/item'
import classes from './exchange.module.css'

type ChooseFileProps = {
  kind: LibraryKind
  /** Whether a file is held over the dialog. */
  isOver: boolean
  onFile: (file: File) => void
}

/** Asks for a file of the person's device. The same file may be chosen twice: it may have been mended in between. */
export function ChooseFile({ kind, isOver, onFile }: ChooseFileProps) {
  const t = useTranslations('exchange')
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={classes.choose} data-over={isOver || undefined}>
      <Button onClick={() => input.current?.click()}>{t('choose')}</Button>
      <span className={classes.drop}>{t(isOver ? 'dropHere' : 'drop')}</span>
      <input
        ref={input}
        type="file"
        className={classes.hiddenFile}
        tabIndex={-1}
        aria-hidden="true"
        accept={kind === 'grid' ? '.json,.boris,application/json' : '.json,application/json'}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) onFile(file)
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
