'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { WithdrawWords } from '@/app/_live/parts/withdraw-words'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { repairOf } from '@/domain/live-session/words/words'
import styles from '../parts/repair.module.css'
import { RepairField } from '../parts/repair-field'

/** The advisor's repair of a breach, in writing, for everybody to read. */
export function Repair({ markId }: { markId: string }) {
  const t = useTranslations('thread')
  const { room, state } = useLive()
  const { advisorName } = useCast()
  const [rewriting, setRewriting] = useState(false)
  const repair = repairOf(state, markId)
  const text = repair?.text ?? null
  const writes = room.viewer.seat === 'advisor' && !room.isArchived
  return (
    <section className={styles.repair} aria-labelledby={`repair-title-${markId}`}>
      <div className={styles.head}>
        <h3 id={`repair-title-${markId}`}>{t('repair.title')}</h3>
        {writes && text !== null && !rewriting && (
          <Button kind="ghost" size="xs" onClick={() => setRewriting(true)}>
            {t('repair.rewrite')}
          </Button>
        )}
        {repair && <WithdrawWords words={repair} label={t('withdraw.repair')} />}
      </div>
      {repair && text === null && <p className={styles.withdrawn}>{t('withdrawn')}</p>}
      {text !== null && !rewriting && <p className={styles.text}>{text}</p>}
      {writes && (text === null || rewriting) && (
        <RepairField markId={markId} before={text} onDone={() => setRewriting(false)} />
      )}
      {!writes && !repair && <p className={styles.waiting}>{t('repair.waiting', { name: advisorName })}</p>}
    </section>
  )
}
