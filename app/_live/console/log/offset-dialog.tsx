'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { OffsetField } from '@/app/_preferences/offset-field'

/** The reaction time taken off the next marks, changed without leaving the interview. */
export function OffsetDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('preferences.offset')
  const common = useTranslations('common')
  return (
    <Dialog title={t('label')} size="360px" closeLabel={common('close')} onClose={onClose}>
      <OffsetField />
    </Dialog>
  )
}
