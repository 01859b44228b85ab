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
    return label ? localize(label, locale) : phase
  }
  const [phase] = measured.size === 1 ? measured : []
  return (
    <tr className={classes.row}>
      <th scope="row" className={table.who}>
        {phase === undefined ? t('talk') : t('talkIn', { phase: insideSentence(nameOf(phase), locale) })}
      </th>
      {interviews.map(({ id, talk }) => (
        <td key={id}>
          {talk ? (
            <Share
              share={Math.round(talk.share * 100)}
              phase={phase === undefined ? nameOf(talk.phase) : null}
            />
          ) : (
            <HiddenText>{t('talkUnmeasured')}</HiddenText>
          )}
        </td>
      ))}
    </tr>
  )
}

/** The advisor’s part from below, in hundredths of both; of which phase, where the row does not say it. */
function Share({ share, phase }: { share: number; phase: string | null }) {
  const t = useTranslations('progress.table')
  return (
    <>
      <span className={classes.bar} aria-hidden="true">
        <i style={{ height: `${share}%` }} />
      </span>
      <span className={classes.share}>{t('talkShare', { share })}</span>
      {phase === null ? null : <span className={classes.phase}>{phase}</span>}
    </>
  )
}
