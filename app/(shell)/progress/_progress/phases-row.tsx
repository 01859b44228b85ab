import { useLocale, useTranslations } from 'next-intl'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { Said } from '@/app/_kit/text/said'
import { localize } from '@/domain/localized'
import { clockText } from '@/reading/words/clock-text'
import classes from './phases-row.module.css'
import table from './progress-table.module.css'
import type { ProgressInterview, ProgressSeries } from './series'

/** Height of the longest interview, in px. */
const highest = 96

/** How long each phase took, from below in the order of the interview; dots where the plan had it end. */
export function PhasesRow({ series }: { series: ProgressSeries }) {
  const t = useTranslations('progress.table')
  const _locale = useLocale()
  const { phases, interviews } = series
  const longestMs = Math.max(
    ...interviews.flatMap((each) => [lengthOf(each, 'spentMs'), lengthOf(each, 'plannedMs')]),
  )
  if (longestMs <= 0) return null
  return (
    <tr className={classes.row}>
      <th scope="row" className={table.who}>
        {t('time')}
        <span className={classes.legend} aria-hidden="true">
          {phases.map(({ key, label }, place) => (
            <span key={key}>
              <i data-band={place % 3} /> <Said of={label} />
            </span>
          ))}
        </span>
      </th>
      {interviews.map((interview) => (
        <td key={interview.id}>
          <Bar interview={interview} pxPerMs={highest / longestMs} phases={phases} />
          <span className={classes.length} aria-hidden="true">
            {interview.phases.length > 0 ? clockText(lengthOf(interview, 'spentMs')) : null}
          </span>
        </td>
      ))}
    </tr>
  )
}

type BarProps = {
  interview: ProgressInterview
  phases: ProgressSeries['phases']
  pxPerMs: number
}

function Bar({ interview, phases, pxPerMs }: BarProps) {
  const t = useTranslations('progress.table')
  const locale = useLocale()
  const nameOf = (phase: string) => {
    const label = phases.find(({ key }) => key === phase)?.label
    return label ? localize(label, locale) : phase
  }
  const said = interview.phases.map(({ phase, spentMs, plannedMs }) =>
    t('phase', { name: nameOf(phase), spent: clockText(spentMs), planned: clockText(plannedMs) }),
  )
  if (said.length === 0) return <HiddenText>{t('notTimed')}</HiddenText>
  return (
    <span className={classes.bar} style={{ height: highest }} title={said.join('\n')}>
      {interview.phases.map(({ phase, spentMs }) => (
        <i
          key={phase}
          aria-hidden="true"
          data-band={
            Math.max(
              0,
              phases.findIndex(({ key }) => key === phase),
            ) % 3
          }
          style={{ height: spentMs * pxPerMs }}
        />
      ))}
      {plannedEnds(interview).map((endMs) => (
        <b key={endMs} aria-hidden="true" style={{ bottom: endMs * pxPerMs }} />
      ))}
      <HiddenText>{said.join(', ')}</HiddenText>
    </span>
  )
}

function lengthOf({ phases }: ProgressInterview, of: 'spentMs' | 'plannedMs'): number {
  return phases.reduce((sum, each) => sum + each[of], 0)
}

/** Where the plan had phases end, the last one's end left out. */
function plannedEnds({ phases }: ProgressInterview): readonly number[] {
  return phases
    .slice(0, -1)
    .map((_, place) => phases.slice(0, place + 1).reduce((sum, { plannedMs }) => sum + plannedMs, 0))
}
