'use client'

import { useTranslations } from 'next-intl'
import { ReasonDialog } from '@/app/_kit/dialogs/reason-dialog'
import { useList } from '@/app/_kit/text/use-list'
import { unfinishedCodings } from '@/domain/live-session/marking/supervision'
import { elides } from '@/reading/words/elides'
import { useConsole } from '../desk/use-console'

/** Opens the debrief before everybody has locked or finished coding, for a reason everybody will read. */
export function OverrideDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('console.unseal')
  const words = useTranslations('supervision.unseal')
  const list = useList()
  const { live, send, nameOf } = useConsole()
  const unfinished = unfinishedCodings(live.state).map(nameOf)
  const title = unfinished.length > 0 ? words('reason') : t('reason')
  const names = list(unfinished)
  const whose = unfinished.length > 0 ? `${words('unfinished', { names, elided: elides(names) })} ` : ''
  return (
    <ReasonDialog
      title={title}
      label={title}
      hint={whose + t('reasonHint')}
      confirm={t('openAnyway')}
      keep={t('keepWaiting')}
      onConfirm={(overrideReason) => send({ type: 'unseal', overrideReason })}
      onClose={onClose}
    />
  )
}
