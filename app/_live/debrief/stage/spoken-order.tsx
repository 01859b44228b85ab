'use client'

import { IconCheck, IconTargetArrow } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Avatar } from '@/app/_kit/marks/avatar'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useNow } from '@/app/_live/session/use-ticking'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import { type TurnStep, turnSteps } from '@/domain/live-session/debrief/turns'
import type { SeatedPerson } from '@/reading/room'
import { clockText } from '@/reading/words/clock-text'
import { insideSentence } from '@/reading/words/inside-sentence'
import { agreementOf } from '@/reading/words/nouns'
import { PdfButton, PdfButtonAtOnce } from './rare'
import styles from './spoken-order.module.css'
import { TurnAnnouncer } from './turn-announcer'
import { TurnControls } from './turn-controls'
import { useTurnNames } from './use-turn-names'

/** The spoken order: whose turn it is and for how long. The supervisor leads it; everybody sees it. */
export function SpokenOrder() {
  const t = useTranslations('debrief.order')
  const { room, state } = useLive()
  const now = useNow(1_000, state.turns.at(-1)?.from)
  const steps = turnSteps(state, now)
  const leads = room.viewer.seat === 'supervisor' && state.stage.status === 'debrief' && !room.isArchived
  const isClosed = state.stage.status === 'closed'
  // If the debrief closes while open here, the file replaces the controls, so that nothing else moves.
  const [led] = useState(leads)
  const [wasClosed] = useState(isClosed)
  useEffect(() => {
    if (led) PdfButtonAtOnce.fetchAhead()
  }, [led])
  return (
    <div className={styles.instrument}>
      <ol className={styles.order} aria-label={t('label')} data-over={wasClosed || undefined}>
        {steps.map((step) => (
          <Step key={step.turn} step={step} />
        ))}
      </ol>
      {(leads || led || wasClosed) && (
        <div className={styles.held}>
          {(leads || led) && <TurnControls steps={steps} gone={!leads} />}
          {isClosed && (wasClosed ? <PdfButton /> : <PdfButtonAtOnce takesFocus />)}
        </div>
      )}
      <TurnAnnouncer />
    </div>
  )
}

function Step({ step }: { step: TurnStep }) {
  const t = useTranslations('debrief.order')
  const { room } = useLive()
  const nameOf = useTurnNames()
  const people = room.people.filter(({ personId }) => step.personIds.includes(personId))
  const absent = t('absent', agreementOf(people))
  return (
    <li
      data-status={step.status}
      title={step.status === 'absent' ? `${nameOf(step)}, ${absent}` : nameOf(step)}
      aria-current={step.status === 'now' ? 'step' : undefined}
    >
      {step.turn === 'commitment' ? (
        <IconTargetArrow size={20} stroke={1.6} aria-hidden />
      ) : (
        people.map(({ personId, name }) => (
          <Avatar key={personId} name={name} personId={personId} size={24} />
        ))
      )}
      <span className={styles.words}>
        <b data-may-be-cut>{nameOf(step)}</b>
        <small>
          <Standing step={step} people={people} />
        </small>
        {step.status === 'now' && <Time step={step} />}
      </span>
    </li>
  )
}

/** Status of a step, under its name: whose turn it is, or its result. */
function Standing({ step, people }: { step: TurnStep; people: readonly SeatedPerson[] }) {
  const seat = useTranslations('common.seat')
  const locale = useLocale()
  const t = useTranslations('debrief')
  const { turn, status } = step
  const spent = clockText(step.spentMs)
  switch (status) {
    case 'ahead':
      return turn === 'commitment' ? t('order.atTheEnd') : insideSentence(seat(turn), locale)
    case 'absent':
      return t('order.absent', agreementOf(people))
    case 'passed':
      return t('order.passed')
    case 'done':
      return (
        <>
          <IconCheck size={13} stroke={2} aria-hidden />
          <HiddenText>{t('order.done', { spent })}</HiddenText>
          <span aria-hidden>{spent}</span>
        </>
      )
    case 'now':
      return t(turn === 'commitment' ? 'order.atTheEnd' : 'order.nowSpoken')
    default:
      return status satisfies never
  }
}

/** Duration of the turn. On wide screens all turns share one place for it, so that nothing moves. */
function Time({ step: { turn, spentMs } }: { step: TurnStep }) {
  const t = useTranslations('debrief.order')
  const { state } = useLive()
  const planned = (state.contract?.settings ?? defaultLiveSettings).turnMinutes
  const spent = clockText(spentMs)
  const overMs = turn === 'commitment' ? 0 : spentMs - planned * 60_000
  const isOver = overMs >= 1_000
  return (
    <span className={styles.time} data-over={isOver || undefined} role="timer">
      {turn === 'commitment'
        ? spent
        : isOver
          ? t('over', { spent, over: clockText(overMs) })
          : t('now', { spent, planned })}
      {isOver && <HiddenText> {t('overSpoken')}</HiddenText>}
    </span>
  )
}
