import { useLocale, useTranslations } from 'next-intl'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { localize } from '@/domain/localized'
import { insideSentence } from '@/reading/words/inside-sentence'
import table from './progress-table.module.css'
import type { ProgressSeries } from './series'
import classes from './talk-row.module.css'

/** The advisor’s share of the talk where listening is practised most; no row where it was never measured. */
export function TalkRow({ series }: { series: ProgressSeries }) {
  const t = useTranslations('progress.table')
  const locale = useLocale()
  const { phases, interviews } = series
  const measured = new Set(interviews.flatMap(({ talk }) => talk?.phase ?? []))
  if (measured.size === 0) return null
  const nameOf = (phase: string) => {
    const label = phases.find(({ key }) => key === phase)?.label
    return insideSentence(label ? localize(label, locale) : phase, locale)
  }
  const [phase] = measured.size === 1 ? measured : []
  return (
    <tr className={classes.row}>
      <th scope="row" className={table.who}>
        {phase === undefined ? t('talk') : t('talkIn', { phase: nameOf(phase) })}
      </th>
      {interviews.map(({ id, talk }) => (
        <td key={id}>
          {talk ? (
            <Share share={Math.round(talk.share * 100)} phase={nameOf(talk.phase)} />
          ) : (
            <HiddenText>{t('talkUnmeasured')}</HiddenText>
          )}
        </td>
      ))}
    </tr>
  )
}

/** The advisor’s part from below, in hundredths of both. */
function Share({ share, phase }: { share: number; phase: string }) {
  const t = useTranslations('progress.table')
  return (
    <>
      <span className={classes.bar} title={t('talkIn', { phase })} aria-hidden="true">
        <i style={{ height: `${share}%` }} />
      </span>
      <span className={classes.share}>{t('talkShare', { share })}</span>
    </>
  )
}
