'use client'

import { IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import card from '../parts/card.module.css'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import { useIsUnsupervised } from '../session/use-is-unsupervised'
import styles from './panels.module.css'

/** Tells the supervisor that this player is ready; can be taken back until the interview starts. */
export function ReadyPanel() {
  const t = useTranslations('briefing.ready')
  const { room, state, send } = useLive()
  const { supervisorName, viewerForm: form } = useCast()
  const supervised = String(!useIsUnsupervised())
  const ready = state.ready.has(room.viewer.personId)
  return (
    <section className={`${card.card} ${card.lead} ${styles.panel}`}>
      <h2 className={styles.answer} data-answered={ready || undefined}>
        {ready ? <IconCheck size={18} stroke={2} aria-hidden /> : null}
        {t(ready ? 'answered' : 'title', { form })}
      </h2>
      <p className={styles.words}>{t(ready ? 'done' : 'hint', { supervisor: supervisorName, supervised })}</p>
      <Button
        size="l"
        kind={ready ? 'plain' : 'primary'}
        aria-pressed={ready}
        onClick={() => void send({ type: 'declareReadiness', ready: !ready })}
      >
        {ready ? null : <IconCheck size={18} stroke={2} aria-hidden />}
        {t(ready ? 'unsay' : 'say', { form })}
      </Button>
    </section>
  )
}
