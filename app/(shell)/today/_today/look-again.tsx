'use client'

import { IconPin, IconPlayerTrackNext, IconRotateClockwise, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/app/_kit/buttons/link'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { momentFragment, stretchFragment } from '@/domain/live-session/timeline/moment-address'
import { localize } from '@/domain/localized'
import { clockText } from '@/reading/words/clock-text'
import { datesIn } from '@/reading/words/dates'
import { players, type SessionCard } from '../../_sessions/people'
import { Card, Section } from '../../_shell/section'
import classes from './owed.module.css'

type LookBack = RouterOutputs['today']['lookBack']
type Moment = NonNullable<LookBack['moment']>

type LookAgainProps = {
  passages: LookBack['passages']
  moment: LookBack['moment']
  cards: readonly SessionCard[]
  now: number
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const
const SHOWN = 3

/** The passages chosen to be read again, a moment of one's own worth it, then the latest debriefs that are closed. */
export function LookAgain({ passages, moment, cards, now }: LookAgainProps) {
  const t = useTranslations('today')
  const locale = useLocale()
  const found = passages.length + (moment ? 1 : 0)
  if (found + cards.length === 0) return null
  return (
    <Section title={t('recent.title')}>
      <Card>
        {passages.map((passage) => (
          <PassageLine key={passage.passageId} passage={passage} now={now} />
        ))}
        {moment ? <MomentLine moment={moment} now={now} /> : null}
        {cards.slice(0, Math.max(0, SHOWN - found)).map((card) => (
          <div key={card.id} className={classes.item}>
            <IconRotateClockwise {...icon} />
            <Link href={`/sessions/${card.id}`} className={`${classes.title} ${classes.link}`}>
              {t('recent.debrief', { persona: card.scenario.shortName })}
            </Link>
            <span className={classes.text}>
              {t(`recent.${card.seat ?? 'none'}`, {
                ...players(card),
                day: datesIn(locale, card.timeZone).shortDay(card.scheduledFor, now),
              })}
            </span>
          </div>
        ))}
      </Card>
    </Section>
  )
}

function MomentLine({ moment, now }: { moment: Moment; now: number }) {
  const t = useTranslations('today.again')
  const locale = useLocale()
  const { liveSessionId, kind, atMs, markId, code, change, shortName, scheduledFor, timeZone } = moment
  const said = { code: code ? localize(code, locale) : '', change: change ?? 0 }
  return (
    <div className={classes.item}>
      <IconPlayerTrackNext {...icon} className={classes.moment} />
      <Link
        href={`/sessions/${liveSessionId}#${momentFragment({ atMs, id: markId })}`}
        className={`${classes.title} ${classes.link}`}
      >
        {t(`title.${kind}`, said)}
      </Link>
      <span className={classes.text}>
        {t(kind === 'rose' ? 'rose' : 'at', {
          ...said,
          persona: shortName,
          day: datesIn(locale, timeZone).date(scheduledFor, now),
          time: clockText(atMs),
        })}
      </span>
    </div>
  )
}

type PassageLineProps = { passage: LookBack['passages'][number]; now: number }

/** A passage that its reader put here: a way to that stretch of the debrief, until they take it out. */
function PassageLine({ passage, now }: PassageLineProps) {
  const t = useTranslations('today.again')
  const locale = useLocale()
  const trpc = useTRPC()
  const client = useQueryClient()
  const onError = useErrorNotice()
  const { liveSessionId, passageId, name, fromMs, toMs, shortName, scheduledFor, timeZone } = passage
  const taking = useMutation(
    trpc.recording.setToReread.mutationOptions({
      onError,
      onSettled: () => client.invalidateQueries({ queryKey: trpc.today.lookBack.queryKey() }),
    }),
  )
  if (taking.isSuccess) return null
  return (
    <div className={classes.item}>
      <IconPin size={16} stroke={1.5} aria-hidden className={classes.moment} />
      <Link
        href={`/sessions/${liveSessionId}#${stretchFragment({ fromMs, toMs })}`}
        className={`${classes.title} ${classes.link}`}
      >
        {name}
      </Link>
      <button
        type="button"
        className={classes.takeOut}
        aria-label={t('takeOut', { name })}
        aria-disabled={taking.isPending || undefined}
        onClick={() => taking.isPending || taking.mutate({ liveSessionId, passageId, isToReread: false })}
      >
        <IconX size={16} stroke={1.6} aria-hidden />
      </button>
      <span className={classes.text}>
        {t('passage', {
          persona: shortName,
          day: datesIn(locale, timeZone).date(scheduledFor, now),
          from: clockText(fromMs),
          to: clockText(toMs),
        })}
      </span>
    </div>
  )
}
