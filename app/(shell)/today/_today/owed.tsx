'use client'

import {
  IconAlertSquareRounded,
  IconChevronRight,
  IconHeadset,
  IconPencil,
  IconUserOff,
} from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/app/_kit/buttons/link'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import type { RouterOutputs } from '@/app/_trpc/types'
import { momentFragment } from '@/domain/live-session/timeline/moment-address'
import { localize } from '@/domain/localized'
import { clockText } from '@/reading/words/clock-text'
import { datesIn } from '@/reading/words/dates'
import { insideQuotes } from '@/reading/words/inside-quotes'
import { Card, Section } from '../../_shell/section'
import classes from './owed.module.css'

type OwedItem = RouterOutputs['today']['overview']['owed'][number]
type Repair = RouterOutputs['today']['lookBack']['repairs'][number]

type OwedProps = {
  owed: readonly OwedItem[]
  repairs: readonly Repair[]
  /** How many of one's own texts seem to name a person who was erased. */
  naming: number
  now: number
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What this person still has to give: each line leads to where it is done, and is gone once it is. */
export function Owed({ owed, repairs, naming, now }: OwedProps) {
  const t = useTranslations('today.owed')
  const count = owed.length + repairs.length + (naming > 0 ? 1 : 0)
  return (
    <Section title={t('title')} note={count > 0 ? count : undefined}>
      <Card>
        {count === 0 ? <p className={classes.none}>{t('none')}</p> : null}
        {owed.map((item) =>
          item.kind === 'commitment' ? (
            <Commitment key={item.commitmentId} item={item} />
          ) : (
            <Act key={`${item.kind} ${item.liveSessionId}`} kind={item.kind} item={item} now={now} />
          ),
        )}
        {repairs.map((repair) => (
          <RepairLine key={repair.markId} repair={repair} now={now} />
        ))}
        {naming > 0 ? (
          <Line
            icon={<IconUserOff {...icon} />}
            href="/my-data#naming-words"
            title={t('naming')}
            act={t('go.naming')}
          >
            {t('namingOf', { count: naming })}
          </Line>
        ) : null}
      </Card>
    </Section>
  )
}

type LineProps = { icon: ReactNode; href: string; title: string; act?: string; children: ReactNode }

/** One line, whole a link; `act` says what is done there. */
function Line({ icon: sign, href, title, act, children }: LineProps) {
  return (
    <div className={classes.item}>
      {sign}
      <Link href={href} className={`${classes.title} ${classes.link}`}>
        {title}
      </Link>
      <span className={classes.text}>{children}</span>
      {act ? (
        <span className={classes.act} aria-hidden="true">
          {act}
        </span>
      ) : null}
      <IconChevronRight {...icon} className={classes.chevron} />
    </div>
  )
}

function Commitment({ item }: { item: OwedItem }) {
  const t = useTranslations('today.owed')
  const quote = useTranslations('today')
  const dates = datesIn(useLocale(), item.timeZone)
  return (
    <Line
      icon={<CodeShape shape="focus" valence={null} size={16} />}
      href={`/sessions/${item.liveSessionId}#commitment-${item.commitmentId}`}
      title={t('commitment')}
    >
      {item.what ? (
        <span className={classes.voice}>{quote('quote', { text: insideQuotes(item.what) })}</span>
      ) : null}
      {item.due ? t('due', { day: dates.calendarDay(item.due), persona: item.shortName }) : null}
    </Line>
  )
}

type ActProps = { kind: Exclude<OwedItem['kind'], 'commitment'>; item: OwedItem; now: number }

function Act({ kind, item, now }: ActProps) {
  const t = useTranslations('today.owed')
  const dates = datesIn(useLocale(), item.timeZone)
  const step = item.started ? 'started' : 'fresh'
  const leads = kind === 'coding' || kind === 'unsealing' || kind === 'debrief'
  return (
    <Line
      icon={leads ? <IconHeadset {...icon} /> : <IconPencil {...icon} />}
      href={`/sessions/${item.liveSessionId}`}
      title={leads ? t(kind) : t(`${kind}.${step}`)}
      act={leads ? t(`go.${kind}`) : t(step)}
    >
      {t('of', { persona: item.shortName, day: dates.day(item.scheduledFor, now) })}
    </Line>
  )
}

function RepairLine({ repair, now }: { repair: Repair; now: number }) {
  const t = useTranslations('today.owed')
  const locale = useLocale()
  const { liveSessionId, atMs, markId, code, scheduledFor, timeZone } = repair
  return (
    <Line
      icon={<IconAlertSquareRounded {...icon} className={classes.breach} />}
      href={`/sessions/${liveSessionId}#${momentFragment({ atMs, id: markId })}`}
      title={t('repair')}
      act={t('go.repair')}
    >
      {t('repairOf', {
        code: code ? localize(code, locale) : '',
        day: datesIn(locale, timeZone).date(scheduledFor, now),
        time: clockText(atMs),
      })}
    </Line>
  )
}
