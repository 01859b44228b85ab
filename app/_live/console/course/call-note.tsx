'use client'

import { IconHandStop } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useNow } from '@/app/_live/session/use-ticking'
import { openCall } from '@/domain/live-session/call/open-call'
import { clockText } from '@/reading/words/clock-text'
import { useCourse, useDesk } from '../desk/use-console'
import styles from './call-note.module.css'

/** Says to a supervisor who is in the room already that a player calls. Lies over the console: nothing moves, and marks go on. */
export function CallNote() {
  const { supervises } = useDesk()
  const { calls } = useCourse()
  const call = supervises ? openCall({ calls }) : null
  return (
    <div role="status" className={styles.place}>
      {call && <Note since={call.since} callerIds={call.callerIds} />}
    </div>
  )
}

function Note({ since, callerIds }: { since: number; callerIds: readonly string[] }) {
  const t = useTranslations('console.call')
  const { nameOf, send, now: serverNow } = useDesk()
  const now = useNow(1_000, since)
  return (
    <section className={styles.note} aria-label={t('label')}>
      <IconHandStop size={20} stroke={1.75} aria-hidden />
      <b>{t('title')}</b>
      <span>
        {callerIds.map(nameOf).join(', ')} <time aria-hidden>{clockText(now - since)}</time>
      </span>
      <Button size="s" onClick={() => send({ type: 'endSupervisorCall' }, serverNow())}>
        {t('seen')}
      </Button>
    </section>
  )
}
