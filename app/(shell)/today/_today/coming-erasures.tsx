'use client'

import { IconEraser } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Link } from '@/app/_kit/buttons/link'
import { useDates } from '@/app/_kit/text/use-dates'
import type { RouterOutputs } from '@/app/_trpc/types'
import { Card, Section } from '../../_shell/section'
import classes from './owed.module.css'

type Coming = RouterOutputs['retention']['coming']

/** What will be erased of the reader's interviews until the end of next month, and where a copy is taken; nothing where nothing will. */
export function ComingErasures({ coming, now }: { coming: Coming | undefined; now: number }) {
  const t = useTranslations('retention')
  const dates = useDates(coming?.timeZone ?? 'UTC')
  if (!coming || coming.kinds.length === 0) return null
  const first = Math.min(...coming.kinds.map(({ firstAt }) => firstAt))
  const kinds = coming.kinds.map(({ kind }) => t(`kind.${kind}`)).join(', ')
  return (
    <Section title={t('today.title')}>
      <Card>
        <div className={classes.item}>
          <IconEraser size={16} stroke={1.5} aria-hidden />
          <Link href="/my-data" className={`${classes.title} ${classes.link}`}>
            {t('today.from', { day: dates.date(first, now) })}
          </Link>
          <span className={classes.text}>{t('today.what', { kinds })}</span>
        </div>
      </Card>
    </Section>
  )
}
