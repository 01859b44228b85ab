import { useLocale, useNow, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Said } from '@/app/_kit/text/said'
import { Card, Section } from '@/app/(shell)/_shell/section'
import { datesIn } from '@/reading/words/dates'
import classes from './progress.module.css'
import type { ProgressData, ProgressSeries } from './series'
import { useNoted } from './use-noted'

type WorkOnProps = { series: ProgressSeries; next: ProgressData['next'] }

/** What was noted against most lately, why it is named, and where it can be practised next. */
export function WorkOn({ series, next }: WorkOnProps) {
  const t = useTranslations('progress.workOn')
  const code = series.codes.find(({ key }) => key === series.workOn?.codeKey)
  return (
    <Section title={t('title')}>
      <Card>
        <div className={classes.pad}>
          {code && series.workOn ? (
            <Why code={code} workOn={series.workOn} />
          ) : (
            <p className={classes.quiet}>{t('nothing')}</p>
          )}
          {next ? <Next next={next} /> : null}
        </div>
      </Card>
    </Section>
  )
}

type WhyProps = { code: ProgressSeries['codes'][number]; workOn: NonNullable<ProgressSeries['workOn']> }

function Why({ code, workOn }: WhyProps) {
  const t = useTranslations('progress.workOn')
  const noted = useNoted(code)
  const _locale = useLocale()
  return (
    <>
      <h3 className={classes.codeName}>
        <Said of={code.label} />
      </h3>
      <p className={classes.why}>
        <CodeShape {...code.missed} size={13} />
        <span>{t('why', { noted: noted(workOn), interviews: workOn.interviews })}</span>
      </p>
    </>
  )
}

function Next({ next }: { next: NonNullable<ProgressData['next']> }) {
  const t = useTranslations('progress.workOn')
  const dates = datesIn(useLocale(), next.timeZone)
  const now = useNow().getTime()
  const { id, scheduledFor, scenario } = next
  return (
    <>
      <p className={classes.quiet}>
        {t('next', {
          name: scenario.shortName,
          day: dates.day(scheduledFor, now),
          time: dates.time(scheduledFor),
        })}
      </p>
      <ButtonLink size="s" href={`/sessions/${id}`}>
        {t('open')}
      </ButtonLink>
    </>
  )
}
