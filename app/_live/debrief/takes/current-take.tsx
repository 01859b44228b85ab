'use client'

import { IconAlertOctagon, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmDialog } from '@/app/_kit/dialogs/confirm-dialog'
import { Avatar } from '@/app/_kit/marks/avatar'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import type { Command } from '@/domain/live-session/command'
import { elapsedAt } from '@/domain/live-session/core/clock'
import type { SideBySide } from '@/domain/live-session/take/side-by-side'
import { type Take, type TakeStanding, takeNumber } from '@/domain/live-session/take/take'
import { clockText } from '@/reading/words/clock-text'
import styles from './current-take.module.css'
import { ReplayButton } from './replay-button'

type CurrentTakeProps = {
  moment: SideBySide
  current: { readonly take: Take; readonly standing: TakeStanding } | null
  now: number
}

/** The take that is played: its clock, who does what, and the acts of this seat. Between takes, the way to the next one. */
export function CurrentTake({ moment, current, now }: CurrentTakeProps) {
  const t = useTranslations('takes')
  const { state } = useLive()
  const latest = moment.playings.findLast(({ takeId }) => takeId !== null)
  const number = current ? takeNumber(state, current.take) : latest?.number
  if (!current && state.stage.status === 'closed') return null
  return (
    <section className={styles.card} aria-labelledby="take-current">
      <div className={styles.head}>
        <h2 id="take-current">{number ? t('number', { number }) : t('card.none')}</h2>
        <p>{t('card.free')}</p>
      </div>
      <p className={styles.status} role="status">
        {number ? t('card.status', { number, standing: current?.standing ?? 'kept' }) : ''}
      </p>
      {current ? <UnderWay {...current} now={now} /> : <Between moment={moment} />}
    </section>
  )
}

function UnderWay({ take, standing, now }: { take: Take; standing: TakeStanding; now: number }) {
  const t = useTranslations('takes.card')
  const elapsed = Math.min(take.lengthMs, elapsedAt(take.clock, now))
  const isSaying = standing === 'agreed'
  return (
    <>
      <p
        className={styles.clock}
        role="timer"
        aria-label={t('clock', { elapsed: clockText(elapsed), length: clockText(take.lengthMs) })}
      >
        <b>{clockText(elapsed)}</b> / {clockText(take.lengthMs)}
      </p>
      <div className={styles.bar} aria-hidden>
        <span style={{ width: `${(elapsed / take.lengthMs) * 100}%` }} />
      </div>
      {standing === 'halted' && <p className={styles.halted}>{t('haltedBody')}</p>}
      {(isSaying || standing === 'running') && <Roles isSaying={isSaying} />}
      {standing === 'over' && <p className={styles.over}>{t('over')}</p>}
      <Acts take={take} standing={standing} />
    </>
  )
}

function Roles({ isSaying }: { isSaying: boolean }) {
  const t = useTranslations('takes.card')
  const { advisor, beneficiary, supervisors, nameOf } = useCast()
  const people = [
    { person: beneficiary, does: t(isSaying ? 'givesLine' : 'plays') },
    { person: advisor, does: t(isSaying ? 'listens' : 'tries') },
    ...supervisors.map((person) => ({ person, does: t('marks') })),
  ]
  return (
    <ul className={styles.roles}>
      {people.map(({ person, does }) =>
        person ? (
          <li key={person.personId}>
            <Avatar name={person.name} personId={person.personId} size={24} />
            <b>{nameOf(person.personId)}</b>
            <span>{does}</span>
          </li>
        ) : null,
      )}
    </ul>
  )
}

function Acts({ take, standing }: { take: Take; standing: TakeStanding }) {
  const t = useTranslations('takes.card')
  const { room, can, send } = useLive()
  const takeId = take.id
  const plays = room.viewer.seat === 'beneficiary'
  const may = (command: Command) => can(command) === null
  const act = (command: Command) => () => void send(command)
  const begin = { type: 'beginTake', takeId } as const
  const drop = { type: 'dropTake', takeId } as const
  const end = { type: 'endTake', takeId } as const
  const halt = { type: 'haltTake', takeId } as const
  const resume = { type: 'resumeTake', takeId } as const
  const keep = { type: 'keepTake', takeId } as const
  const discard = { type: 'discardTake', takeId } as const
  switch (standing) {
    case 'agreed':
      return (
        <div key="before" className={styles.acts}>
          {may(begin) && (
            <Button key="begin" kind="primary" size="l" onClick={act(begin)}>
              {t(plays ? 'iGave' : 'given')}
            </Button>
          )}
          {!may(begin) && <p className={styles.waits}>{t('waitsLine')}</p>}
          {may(drop) && (
            <Button key="drop" onClick={act(drop)}>
              {t('cancel')}
            </Button>
          )}
        </div>
      )
    case 'running':
      return (
        <div key="running" className={styles.acts}>
          {may(end) && (
            <Button key="end" onClick={act(end)}>
              {t('stop')}
            </Button>
          )}
          {may(halt) && (
            <Button kind="danger" size="l" onClick={act(halt)}>
              <IconAlertOctagon size={16} stroke={1.5} aria-hidden />
              {t('halt')}
            </Button>
          )}
        </div>
      )
    case 'halted':
      return (
        <div className={styles.acts}>
          {may(resume) && (
            <Button kind="primary" onClick={act(resume)}>
              <IconPlayerPlayFilled size={16} aria-hidden />
              {t('resume')}
            </Button>
          )}
          {may(end) && (
            <Button key="end" onClick={act(end)}>
              {t('stop')}
            </Button>
          )}
        </div>
      )
    case 'over':
      return (
        <div className={styles.acts}>
          {may(discard) && <Button onClick={act(discard)}>{t('discard')}</Button>}
          {may(keep) && (
            <Button kind="primary" onClick={act(keep)}>
              {t('keep')}
            </Button>
          )}
        </div>
      )
    case 'proposed':
    case 'kept':
      return null
    default:
      return standing satisfies never
  }
}

/** No take is under way: play it again, or throw a kept one away. */
function Between({ moment }: { moment: SideBySide }) {
  const t = useTranslations('takes.card')
  const { can, send } = useLive()
  const [asked, setAsked] = useState<{ readonly takeId: string; readonly number: number } | null>(null)
  const mine = moment.playings.flatMap(({ takeId, number }) =>
    takeId !== null && can({ type: 'discardTake', takeId }) === null ? [{ takeId, number }] : [],
  )
  return (
    <div className={styles.acts}>
      <ReplayButton fromMs={moment.fromMs} markId={moment.markId} note={moment.line} label={t('again')} />
      {mine.map((take) => (
        <Button key={take.takeId} kind="ghost" size="xs" onClick={() => setAsked(take)}>
          {t('discardKept', { number: take.number })}
        </Button>
      ))}
      <ConfirmDialog
        opened={asked !== null}
        danger
        title={t('discardTitle', { number: asked?.number ?? 0 })}
        body={t('discardBody')}
        confirm={t('discard')}
        keep={t('discardKeep')}
        onConfirm={() => asked && void send({ type: 'discardTake', takeId: asked.takeId })}
        onClose={() => setAsked(null)}
      />
    </div>
  )
}
