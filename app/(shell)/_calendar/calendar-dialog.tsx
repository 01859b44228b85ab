'use client'

import { IconCalendarPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Suspense } from 'react'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Row } from '@/app/_kit/layout/layout'
import styles from './calendar.module.css'
import { CalendarSettings } from './calendar-settings'

export type CalendarDialogProps = {
  /** The interview whose file is offered beside the address; null where none comes. */
  liveSessionId: string | null
  onClose: () => void
}

/** Two ways into a calendar: an address that it reads by itself, and the file of the interview that comes. */
export function CalendarDialog({ liveSessionId, onClose }: CalendarDialogProps) {
  const t = useTranslations('preferences.calendar')
  const today = useTranslations('today.agenda')
  return (
    <Dialog title={today('title')} size={520} closeLabel={today('close')} onClose={onClose}>
      <div className={styles.fields}>
        <p className={styles.intro}>{t('intro')}</p>
        <Suspense fallback={<div className={styles.waiting} />}>
          <CalendarSettings />
        </Suspense>
        {liveSessionId ? (
          <div className={`${styles.fields} ${styles.file}`}>
            <p className={styles.intro}>{today('file')}</p>
            <Row gap="2" wraps>
              <ButtonAnchor href={`/sessions/${liveSessionId}/calendar.ics`} download>
                <IconCalendarPlus size={16} stroke={1.5} aria-hidden="true" />
                {today('download')}
              </ButtonAnchor>
            </Row>
          </div>
        ) : null}
      </div>
    </Dialog>
  )
}
