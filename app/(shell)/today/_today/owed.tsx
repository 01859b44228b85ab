'use client'

import { IconPencil } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useDates } from '@/app/_kit/text/use-dates'
import type { RouterOutputs } from '@/app/_trpc/types'
import { insideQuotes } from '@/reading/words/inside-quotes'
import { Card, Section } from '../../_shell/section'
import classes from './owed.module.css'

type OwedItem = RouterOutputs['today']['overview']['owed'][number]

type OwedProps = { owed: readonly OwedItem[]; now: number }

/** What this person still has to give. */
export function Owed({ owed, now }: OwedProps) {
  const t = useTranslations('today.owed')
  return (
    <Section title={t('title')} note={owed.length > 0 ? owed.length : undefined}>
      <Card>
        {owed.length === 0 ? <p className={classes.none}>{t('none')}</p> : null}
        {owed.map((item) => (
          <Item key={`${item.kind} ${item.commitmentId ?? item.liveSessionId}`} item={item} now={now} />
        ))}
      </Card>
    </Section>
  )
}

function Item({ item, now }: { item: OwedItem; now: number }) {
  const t = useTranslations('today.owed')
  const quote = useTranslations('today')
  const dates = useDates()
  if (item.kind === 'commitment') {
    return (
      <div className={classes.item}>
        <CodeShape shape="focus" valence={null} size={16} />
        <Link
          href={`/sessions/${item.liveSessionId}#commitment-${item.commitmentId}`}
          prefetch={false}
          className={`${classes.title} ${classes.link}`}
        >
          {t('commitment')}
        </Link>
        <span className={classes.text}>
          {item.what ? (
            <span className={classes.voice}>{quote('quote', { text: insideQuotes(item.what) })}</span>
          ) : null}
          {item.due ? t('due', { day: dates.calendarDay(item.due), persona: item.shortName }) : null}
        </span>
      </div>
    )
  }
  const step = item.started ? 'started' : 'fresh'
  return (
    <div className={classes.item}>
      <IconPencil size={16} stroke={1.5} aria-hidden="true" />
      <span className={classes.title}>{t(`${item.kind}.${step}`)}</span>
      <span className={classes.text}>
        {t('of', { persona: item.shortName, day: dates.day(item.scheduledFor, now) })}
      </span>
      <ButtonLink href={`/sessions/${item.liveSessionId}`} size="xs" className={classes.go}>
        {t(step)}
      </ButtonLink>
    </div>
  )
}
