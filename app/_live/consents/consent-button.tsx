'use client'

import { IconHeartHandshake } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { scopesIn } from '@/domain/live-session/consent/outside'
import { useLive } from '../session/live-session-provider'
import { ConsentDialog } from './lazy'

/** A player's consents while they play: there where a person is present who needs one, and out of the way. `isNamed`: in words. */
export function ConsentButton({ isNamed = false }: { isNamed?: boolean }) {
  const t = useTranslations('consents')
  const { state } = useLive()
  const [isOpen, setOpen] = useState(false)
  if (!scopesIn(state.contract).some((scope) => scope !== 'teaching')) return null
  return (
    <>
      {isNamed ? (
        <Button kind="ghost" onClick={() => setOpen(true)}>
          <IconHeartHandshake size={18} stroke={1.5} aria-hidden />
          {t('open')}
        </Button>
      ) : (
        <Button kind="ghost" square aria-label={t('open')} title={t('open')} onClick={() => setOpen(true)}>
          <IconHeartHandshake size={18} stroke={1.5} aria-hidden />
        </Button>
      )}
      {isOpen ? <ConsentDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}
