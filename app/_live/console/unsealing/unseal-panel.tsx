'use client'

import { IconLock, IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Stack } from '@/app/_kit/layout/layout'
import { lazy } from '@/app/_kit/lazy'
import { Avatar } from '@/app/_kit/marks/avatar'
import { Tag } from '@/app/_kit/marks/tag'
import { Either } from '@/app/_kit/text/either'
import { CrossedActs } from '@/app/_live/frame/crossed-acts'
import { RoomLayout } from '@/app/_live/frame/room-layout'
import { useCast } from '@/app/_live/session/use-cast'
import { unfinishedCodings } from '@/domain/live-session/marking/supervision'
import { haveBothLocked } from '@/domain/live-session/reflection/reflections'
import { opensByTurn } from '@/domain/live-session/views'
import { ConsoleTimeline } from '../beside/lazy'
import { ConsoleProvider } from '../desk/console-provider'
import { useConsole } from '../desk/use-console'
import { useHotkeys } from '../desk/use-hotkeys'
import { MarkLog } from '../log/mark-log'
import { Codings } from './codings'
import { Reopening } from './reopening'
import styles from './unseal-panel.module.css'

const OverrideDialog = lazy(() => import('./override-dialog').then((module) => module.OverrideDialog))

/** Between the interview and the debrief: who has answered, one's own marks to go over, and the one act that opens all. */
export function UnsealPanel() {
  return (
    <ConsoleProvider>
      <Waiting />
      <CrossedActs />
    </ConsoleProvider>
  )
}

function Waiting() {
  const t = useTranslations('console.unseal')
  const all = useTranslations('console')
  const words = useTranslations('supervision.coding')
  const { live, keys, blind, frozen, several, startNote, undo, redo, nudge } = useConsole()
  const open = blind && several
  useHotkeys(keys.on ? keys.map : null, live.now, (action) => {
    if (frozen) return
    if (action.type === 'writeNote') startNote()
    if (action.type === 'undo') undo()
    if (action.type === 'redo') redo()
    if (action.type === 'nudge') nudge(action.byMs)
  })
  return (
    <RoomLayout title={t('title')} lead={open ? words('lead') : t('lead')}>
      <div className={styles.columns}>
        <Stack gap="5">
          <Answers />
          {blind && <Codings />}
          <Opening />
          <Reopening />
        </Stack>
        <div className={styles.review}>
          <h2>{open ? words('review') : t('review')}</h2>
          <p>{blind ? words(open ? 'frozen' : frozen ? 'frozenOwn' : 'reviewHint') : t('reviewHint')}</p>
          <MarkLog title={all('log.all')} />
        </div>
      </div>
      <ConsoleTimeline initialSpan="all" />
    </RoomLayout>
  )
}

function Answers() {
  const t = useTranslations('console.unseal')
  const { live } = useConsole()
  const { advisor, beneficiary, nameOf } = useCast()
  const seats = [
    { person: advisor, seat: 'advisor', task: t('advisorTask') },
    { person: beneficiary, seat: 'beneficiary', task: t('beneficiaryTask') },
  ] as const
  return (
    <ul className={styles.answers} aria-live="polite">
      {seats.map(({ person, seat, task }) => {
        if (!person) return null
        const locked = live.state.locked.has(seat)
        return (
          <li key={seat}>
            <Avatar name={person.name} personId={person.personId} size={40} />
            <span>
              <b>{nameOf(person.personId)}</b>
              <span>{task}</span>
            </span>
            <Tag tone={locked ? 'ok' : undefined} size="l">
              {locked ? <IconLock aria-hidden /> : <IconPencil aria-hidden />}
              <Either said={t(locked ? 'locked' : 'writing')} other={t(locked ? 'writing' : 'locked')} />
            </Tag>
          </li>
        )
      })}
    </ul>
  )
}

function Opening() {
  const t = useTranslations('console.unseal')
  const { live, send } = useConsole()
  const words = useTranslations('supervision.unseal')
  const [early, setEarly] = useState(false)
  useEffect(OverrideDialog.fetchAhead, [])
  const locked = haveBothLocked(live.state)
  const coded = unfinishedCodings(live.state).length === 0
  const ready = locked && coded
  const waiting = coded ? t('waiting') : words(locked ? 'waitingCodings' : 'waiting')
  return (
    <div className={styles.opening}>
      <Button
        kind="primary"
        size="l"
        aria-disabled={!ready || undefined}
        aria-describedby="unseal-hint"
        onClick={() => ready && send({ type: 'unseal', overrideReason: null })}
      >
        {t('open')}
      </Button>
      <p id="unseal-hint">{ready ? t(opensByTurn(live.state) ? 'openHintTurns' : 'openHint') : waiting}</p>
      {/* Its place stays, so that nothing below moves when the last player locks. */}
      <Button kind="ghost" data-gone={ready || undefined} onClick={() => setEarly(true)}>
        {t('early')}
      </Button>
      {early && <OverrideDialog onClose={() => setEarly(false)} />}
    </div>
  )
}
