'use client'

import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { SeatChip } from '@/app/_kit/marks/seat-chip'
import { useList } from '@/app/_kit/text/use-list'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Words } from '../_board/state/use-words'
import classes from './absence-table.module.css'
import type { WayLine, WaysWithout } from './change-of'

type Missing = WaysWithout['missing'][number]
type Terms = Pick<Missing, 'scheduledFor' | 'where' | 'seats'>
type AbsenceTableProps = {
  /** Null until it is known. */
  missing: readonly Missing[] | null
  way: WayLine | null
  absentId: string
  words: Words
}

/** What the absence changes: each interview that misses the person, before and after, and what gives way. */
export function AbsenceTable({ missing, way, absentId, words }: AbsenceTableProps) {
  const t = useTranslations('roundAbsence.table')
  if (missing === null) return <div className={classes.table} aria-busy />
  if (missing.length === 0) return <p className={classes.none}>{t('none', { name: words.name(absentId) })}</p>
  return (
    <section className={classes.table} aria-label={t('title', { count: missing.length })}>
      <header className={classes.head}>
        <h2>{t('title', { count: missing.length })}</h2>
        <span>{t('before')}</span>
        <span>{t('after')}</span>
      </header>
      <ul>
        {missing.map((each) => (
          <Row key={each.liveSessionId} session={each} way={way} absentId={absentId} words={words} />
        ))}
      </ul>
    </section>
  )
}

type RowProps = { session: Missing; way: WayLine | null; absentId: string; words: Words }

function Row({ session, way, absentId, words }: RowProps) {
  const t = useTranslations('roundAbsence.table')
  const letter = useTranslations('common.seatLetter')
  const rules = useTranslations('roundAbsence.rule')
  const edit = way?.edits.find(({ liveSessionId }) => liveSessionId === session.liveSessionId)
  const after: Terms = edit?.after ?? session
  const lines = useLines(session, after, words)
  const givenUp = way?.givenUp.filter(({ liveSessionId }) => liveSessionId === session.liveSessionId) ?? []
  const ofSeat = (terms: Terms, seat: Seat) => terms.seats.filter((each) => each.seat === seat)
  return (
    <li className={classes.row}>
      <p className={classes.when}>
        <b>{words.moment(session.scheduledFor)}</b>
        <span>{roomOf(session)}</span>
      </p>
      <p className={classes.people}>
        {(['advisor', 'beneficiary'] as const).map((seat) => (
          <span key={seat}>
            <SeatChip seat={seat} letter={letter(seat)} isTiny />
            {ofSeat(session, seat).map(({ personId }) => words.name(personId))}
          </span>
        ))}
      </p>
      <p className={classes.terms}>
        {edit ? lines.before.map((line) => <del key={line}>{line}</del>) : <del>{words.name(absentId)}</del>}
      </p>
      <p className={classes.terms}>
        {edit ? lines.after.map((line) => <ins key={line}>{line}</ins>) : <b>{t('open')}</b>}
        {edit && lines.after.length === 0 && <span>{t('without', { name: words.name(absentId) })}</span>}
        {!edit && <span>{t('openHint')}</span>}
        {givenUp.map(({ rule, personId }) => (
          <span key={`${rule} ${personId}`} className={classes.rule}>
            <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
            {rules(rule, { name: words.name(personId) })}
          </span>
        ))}
      </p>
    </li>
  )
}

/** What differs between two agreements, line by line: the hour, the room, who has which seat. */
function useLines(before: Terms, after: Terms, words: Words): { before: string[]; after: string[] } {
  const list = useList()
  const lines: { before: string[]; after: string[] } = { before: [], after: [] }
  if (before.scheduledFor !== after.scheduledFor) {
    lines.before.push(words.moment(before.scheduledFor))
    lines.after.push(words.moment(after.scheduledFor))
  }
  if (roomOf(before) !== roomOf(after)) {
    lines.before.push(roomOf(before))
    lines.after.push(roomOf(after))
  }
  for (const seat of ['advisor', 'beneficiary', 'supervisor', 'observer'] as const) {
    const names = (terms: Terms) =>
      terms.seats.filter((each) => each.seat === seat).map(({ personId }) => words.name(personId))
    const [had, has] = [list(names(before)), list(names(after))]
    if (had === has) continue
    if (had !== '') lines.before.push(had)
    if (has !== '') lines.after.push(has)
  }
  return lines
}

function roomOf({ where }: Pick<Terms, 'where'>): string {
  return where?.kind === 'room' ? where.name : ''
}
