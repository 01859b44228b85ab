'use client'

import { useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import type { RouterOutputs } from '@/app/_trpc/types'
import type { SettableKind } from '@/domain/retention/retention'
import classes from './retention.module.css'

type Preview = RouterOutputs['retention']['preview']
type Portion = NonNullable<Preview['kinds'][number]['soon']>

const DAY_MS = 86_400_000

type ForecastProps = { kind: SettableKind; preview: Preview | undefined; timeZone: string }

/** What the purge will erase of one kind: tonight, until the end of next month, or when first. */
export function Forecast({ kind, preview, timeZone }: ForecastProps) {
  const t = useTranslations('retention.forecast')
  const dates = useDates(timeZone)
  const found = preview?.kinds.find((each) => each.kind === kind)
  const say = ({ sessions, things, heldFrom, heldTo }: Portion) => {
    const [from, to] = [dates.longDate(heldFrom), dates.longDate(heldTo)]
    const what = t(`things.${kind}`, { count: things })
    return from === to
      ? t('ofDay', { what, count: sessions, day: from })
      : t('ofDays', { what, count: sessions, from, to })
  }
  return (
    <p className={classes.forecast} role="status">
      {found?.nextRun && <b>{t('nextRun', { portion: say(found.nextRun) })}</b>}
      {found?.soon && preview && (
        <span>
          {t('soon', { day: dates.longDate(preview.soonUntil - DAY_MS), portion: say(found.soon) })}
        </span>
      )}
      {found && !found.nextRun && !found.soon && (
        <span>{found.laterFrom ? t('later', { day: dates.longDate(found.laterFrom) }) : t('nothing')}</span>
      )}
    </p>
  )
}
