'use client'

import { IconLayoutGrid, IconPlus } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { type CSSProperties, Fragment } from 'react'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Link } from '@/app/_kit/buttons/link'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import classes from './board-grid.module.css'
import { SessionCard } from './card/session-card'
import { slotAfter } from './state/slot-after'
import type { BoardState } from './state/use-board'
import { isSame, type Lift, spotOf } from './state/use-lift'
import type { Words } from './state/use-words'

type CellsProps = { meId: string; state: BoardState; words: Words; lift: Lift }
type BoardGridProps = CellsProps & { cohortId: string }

/** Slots down, rooms across; on a narrow screen a list by slot. */
export function BoardGrid({ cohortId, ...cells }: BoardGridProps) {
  const t = useTranslations('rounds.board')
  const { state, words } = cells
  const { slots, rooms } = state.board.setup
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className={classes.scroll} aria-label={t('grid')} tabIndex={0}>
      <div className={classes.grid} style={{ '--rooms': rooms.length } as CSSProperties}>
        <span className={classes.corner} />
        {rooms.map(({ id, name }) => (
          <h2 key={id} className={classes.room}>
            {name}
          </h2>
        ))}
        {slots.map(({ id: slotId, startsAt }, index) => {
          const day = words.day(startsAt)
          const before = slots[index - 1]
          const isNewDay = before !== undefined && day !== words.day(before.startsAt)
          return (
            <Fragment key={slotId}>
              {isNewDay && <hr className={classes.newDay} />}
              <div className={classes.slot}>
                <SlotHour slotId={slotId} startsAt={startsAt} state={state} words={words} />
                {state.board.publishedAt !== null && (
                  <WallLink cohortId={cohortId} startsAt={startsAt} slot={words.slot(slotId)} />
                )}
              </div>
              {rooms.map(({ id: roomId }) => (
                <Cell key={roomId} slotId={slotId} roomId={roomId} {...cells} />
              ))}
            </Fragment>
          )
        })}
      </div>
    </section>
  )
}

type SlotHourProps = { slotId: string; startsAt: number; state: BoardState; words: Words }

/** Hour and day of a slot; while a change waits, the new ones, with the former hour struck through. */
function SlotHour({ slotId, startsAt, state, words }: SlotHourProps) {
  const t = useTranslations('roundChange.foreseen')
  const to = slotAfter(slotId, state.board)
  return (
    <h3>
      {to === null ? <HiddenText>{t('cancelled')}</HiddenText> : words.time(to ?? startsAt)}{' '}
      {to !== undefined && <del className={classes.formerHour}>{words.time(startsAt)}</del>}{' '}
      <small>{words.day(to ?? startsAt)}</small>
    </h3>
  )
}

/** To the rooms of a slot, all at once: for a supervisor who looks after several at once. */
function WallLink({ cohortId, startsAt, slot }: { cohortId: string; startsAt: number; slot: string }) {
  const t = useTranslations('rounds.board')
  const at = encodeURIComponent(new Date(startsAt).toISOString())
  return (
    <ButtonLink
      kind="ghost"
      size="xs"
      square
      href={`/cohorts/${cohortId}/wall?at=${at}`}
      aria-label={t('wall', { slot })}
      title={t('wall', { slot })}
    >
      <IconLayoutGrid size={16} stroke={1.5} aria-hidden />
    </ButtonLink>
  )
}

type CellProps = CellsProps & { slotId: string; roomId: string }

function Cell({ slotId, roomId, ...board }: CellProps) {
  const t = useTranslations('rounds.board')
  const { state, words, lift } = board
  const now = useNow().getTime()
  const there = state.board.sessions.filter((each) => each.slotId === slotId && each.roomId === roomId)
  const target = { kind: 'cell', slotId, roomId } as const
  const isOver = lift.held?.kind === 'session' && isSame(lift.over, target)
  if (there.length > 0) {
    return (
      <div className={classes.cell} {...spotOf(target)} data-over={isOver || undefined}>
        {there.map((session) => (
          <SessionCard key={session.id} session={session} {...board} />
        ))}
      </div>
    )
  }
  const room = state.board.setup.rooms.find(({ id }) => id === roomId)?.name ?? ''
  if (!state.isChanging) {
    const startsAt = state.board.setup.slots.find(({ id }) => id === slotId)?.startsAt ?? 0
    if (startsAt < now || state.isArchived || state.board.publishedAt === null)
      return <span className={classes.free}>{t('free')}</span>
    const { cohortId, board: round } = state
    const query = new URLSearchParams({ round: round.id, slot: slotId, room: roomId })
    return (
      <Link
        className={classes.free}
        data-wanted
        href={`/cohorts/${cohortId}/sessions/new?${query}`}
        aria-label={t('prepareIn', { slot: words.slot(slotId), room })}
      >
        <IconPlus size={16} stroke={1.5} aria-hidden />
        <span>{t('prepareHere')}</span>
        <span className={classes.freeRoom}>{room}</span>
      </Link>
    )
  }
  return (
    <button
      type="button"
      className={classes.free}
      {...spotOf(target)}
      data-over={isOver || undefined}
      data-wanted={lift.held?.kind === 'session' || undefined}
      aria-label={t('freeIn', { slot: words.slot(slotId), room })}
      disabled={lift.held?.kind !== 'session'}
      onClick={() => lift.press(target)}
    >
      <IconPlus size={16} stroke={1.5} aria-hidden />
      <span>{t(isOver ? 'dropHere' : 'free')}</span>
      <span className={classes.freeRoom}>{room}</span>
    </button>
  )
}
