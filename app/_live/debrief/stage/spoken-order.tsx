'use client'

import { IconCheck, IconDownload, IconTargetArrow } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { Avatar } from '@/app/_kit/marks/avatar'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useNow } from '@/app/_live/session/use-ticking'
import { usePdf } from '@/app/_paper/use-pdf'
import { defaultLiveSettings } from '@/domain/live-session/settings'
import { type TurnStep, turnSteps } from '@/domain/live-session/turns'
import type { SeatedPerson } from '@/reading/room'
import { clockText } from '@/reading/words/clock-text'
import { insideSentence } from '@/reading/words/inside-sentence'
import { agreementOf } from '@/reading/words/nouns'
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
  // Where the debrief is closed while open here, the file takes the place of the controls: nothing else may move for it.
  const [led] = useState(leads)
  const [wasClosed] = useState(isClosed)
  return (
    <div className={styles.instrument}>
      <ol className={styles.order} aria-label={t('label')}>
        {steps.map((step) => (
          <Step key={step.turn} step={step} />
        ))}
      </ol>
      {(leads || led || wasClosed) && (
        <div className={styles.held}>
          {(leads || led) && <TurnControls steps={steps} gone={!leads} />}
          {isClosed && <PdfLink />}
        </div>
      )}
      <TurnAnnouncer />
    </div>
  )
}

/** The closed debrief as a file. */
function PdfLink() {
  const t = useTranslations('paper.menu')
  const { room } = useLive()
  const pdf = usePdf(room.liveSessionId)
  return (
    <ButtonAnchor {...pdf} download size="s" aria-label={t('pdf')} data-takes-focus>
      <IconDownload size={16} stroke={1.75} aria-hidden />
      PDF
    </ButtonAnchor>
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
      <span>
        <b data-may-be-cut>{nameOf(step)}</b>
        <small>
          <Standing step={step} people={people} />
        </small>
      </span>
    </li>
  )
}

/** Status of a step, under its name: the place whose turn it is while it waits, then its time. */
function Standing({ step, people }: { step: TurnStep; people: readonly SeatedPerson[] }) {
  const seat = useTranslations('common.seat')
  const locale = useLocale()
  const t = useTranslations('debrief')
  const { state } = useLive()
  const { turn, status, spentMs } = step
  const planned = (state.contract?.settings ?? defaultLiveSettings).turnMinutes
  const spent = clockText(spentMs)
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
    case 'now': {
      const overMs = turn === 'commitment' ? 0 : spentMs - planned * 60_000
      return (
        <span className={styles.time} data-over={overMs >= 1_000 || undefined} role="timer">
          <HiddenText>{t('order.nowSpoken')} </HiddenText>
          {turn === 'commitment' && spent}
          {turn !== 'commitment' && overMs < 1_000 && t('order.now', { spent, planned })}
          {overMs >= 1_000 && t('order.over', { spent, over: clockText(overMs) })}
          {overMs >= 1_000 && <HiddenText> {t('order.overSpoken')}</HiddenText>}
        </span>
      )
    }
    default:
      return status satisfies never
  }
}
