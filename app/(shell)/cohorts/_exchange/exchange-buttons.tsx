'use client'

import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useIsArchived } from '@/app/(shell)/_shell/use-is-archived'
import type { ExchangeProps } from './exchange-props'
import { ExportDialog, ImportDialog } from './lazy'

/** Brings situations or grids in from a file, and takes them out as one. Stands in the head of their page. */
export function ExchangeButtons(of: Omit<ExchangeProps, 'onClose'>) {
  const t = useTranslations('exchange')
  const [open, setOpen] = useState<'import' | 'export' | null>(null)
  const isArchived = useIsArchived(of.cohortId)
  const close = () => setOpen(null)
  return (
    <>
      <Button onClick={() => setOpen('export')}>
        <IconDownload size={16} stroke={1.5} aria-hidden="true" />
        {t('exportAct')}
      </Button>
      {isArchived ? null : (
        <Button onClick={() => setOpen('import')}>
          <IconUpload size={16} stroke={1.5} aria-hidden="true" />
          {t('importAct')}
        </Button>
      )}
      {open === 'import' && <ImportDialog {...of} onClose={close} />}
      {open === 'export' && <ExportDialog {...of} onClose={close} />}
    </>
  )
}
