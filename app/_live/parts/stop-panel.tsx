'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { currentStop, elapsedAt } from '@/domain/live-session/core/clock'
import { clockText } from '@/reading/words/clock-text'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import { useIsUnsupervised } from '../session/use-is-unsupervised'
import styles from './stop-panel.module.css'

/** What a player sees while the clock stands still: what happened, and who decides what comes next. */
export function StopPanel() {
  const t = useTranslations('room.stop')
  const room = useTranslations('room')
  const { state, events, send } = useLive()
  const { isMe, nameOf } = useCast()
  const { stage, clock } = state
  const stop = currentStop(clock)
  if (stage.status !== 'interview' || stage.pace === 'running' || !stop) return null
  const halted = stage.pace === 'halted'
  const type = halted ? 'interviewHalted' : 'interviewPaused'
  const cause = events.findLast((event) => event.type === type)
  const by = cause && cause.type !== 'hidden' && cause.at === stop.from ? cause.actorId : null
  const at = clockText(elapsedAt(clock, stop.from))
  const mine = by === null || isMe(by)
  return (
    <div className={styles.veil}>
      <Panel kind={stage.pace}>
        <h2>{t(halted ? 'haltedTitle' : 'pausedTitle')}</h2>
        <p>
          {mine
            ? t(halted ? 'haltedByYou' : 'pausedByYou', { at })
            : t(halted ? 'haltedBy' : 'pausedBy', { name: nameOf(by), at })}{' '}
          {halted ? <WhoDecides /> : t('pausedNext')}
        </p>
        {halted ? null : (
          <Button kind="primary" size="l" onClick={() => void send({ type: 'resumeInterview' })}>
            {room('resume')}
          </Button>
        )}
      </Panel>
    </div>
  )
}

/** Who decides what comes next after hors-jeu. */
function WhoDecides() {
  const t = useTranslations('room.stop')
  const { supervisorName } = useCast()
  return t(useIsUnsupervised() ? 'haltedLeft' : 'haltedNext', { supervisor: supervisorName })
}

/** Takes the focus while the screen behind is inert, and gives it back when the interview goes on. */
function Panel({ kind, children }: { kind: 'paused' | 'halted'; children: ReactNode }) {
  const panel = useRef<HTMLElement>(null)
  const held = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || !element.closest('[inert]')) return
    held.current = element
    panel.current?.focus()
  }, [])
  useEffect(
    () => () => {
      if (document.activeElement === document.body) held.current?.focus()
    },
    [],
  )
  return (
    <section
      ref={panel}
      className={styles.panel}
      data-kind={kind}
      role={kind === 'halted' ? 'alert' : undefined}
      tabIndex={-1}
    >
      {children}
    </section>
  )
}
