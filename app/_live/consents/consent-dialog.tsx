'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { useLive } from '../session/live-session-provider'
import { ConsentList } from './consent-list'
import styles from './consent-list.module.css'
import { useConsents } from './use-consents'

/** The consents of this player, to be changed at any time. */
export function ConsentDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('consents')
  const { room } = useLive()
  const { lines, say } = useConsents()
  return (
    <Dialog onClose={onClose} title={t('title')} size={480}>
      <div className={styles.dialog}>
        <p>{t('lead')}</p>
        <ConsentList lines={lines} onSay={say} isClosed={room.isArchived} />
        <div data-foot>
          <Button onClick={onClose} data-autofocus>
            {t('close')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
