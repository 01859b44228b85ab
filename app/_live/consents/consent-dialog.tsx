'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Stack } from '@/app/_kit/layout/layout'
import { useLive } from '../session/live-session-provider'
import { ConsentList } from './consent-list'
import { useConsents } from './use-consents'

/** The consents of this player, to be changed at any time. */
export function ConsentDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('consents')
  const { room } = useLive()
  const { lines, say } = useConsents()
  return (
    <Dialog onClose={onClose} title={t('title')} size={480}>
      <Stack gap="3">
        <p>{t('lead')}</p>
        <ConsentList lines={lines} onSay={say} isClosed={room.isArchived} />
        <div data-foot>
          <Button onClick={onClose} data-autofocus>
            {t('close')}
          </Button>
        </div>
      </Stack>
    </Dialog>
  )
}
