import { useLocale, useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { Said } from '@/app/_kit/text/said'
import { sumOf } from '@/domain/cohort/group-tallies'
import type { MarkSign } from '@/domain/observation/grid'
import classes from './progress-table.module.css'
import type { ProgressCode, ProgressInterview } from './series'
import { useNoted } from './use-noted'

type CodeRowProps = { code: ProgressCode; interviews: readonly ProgressInterview[] }

/** How often a code was noted in each interview: for it over the line, against it under the line. */
export function CodeRow({ code, interviews }: CodeRowProps) {
  const _locale = useLocale()
  const noted = useNoted(code)
  const sum = sumOf(interviews, code.key)
  return (
    <tr className={classes.code}>
      <th scope="row" className={classes.who}>
        <Said of={code.label} />
        <span className={classes.sums} aria-hidden="true">
          <Sum sign={code.shown} count={sum.positive} />
          <Sum sign={code.missed} count={sum.negative} />
        </span>
        <HiddenText>{noted(sum)}</HiddenText>
      </th>
      {interviews.map((interview) => (
        <CodeCell key={interview.id} code={code} interview={interview} />
      ))}
    </tr>
  )
}

function Sum({ sign, count }: { sign: MarkSign; count: number }) {
  return (
    <span>
      <CodeShape {...sign} size={12} /> {count}
    </span>
  )
}

function CodeCell({ code, interview }: { code: ProgressCode; interview: ProgressInterview }) {
  const t = useTranslations('progress.table')
  const noted = useNoted(code)
  const { tallies, focus, codeKeys } = interview
  const absence = !tallies ? t('erased') : codeKeys.includes(code.key) ? null : t('notInGrid')
  if (absence !== null) {
    return (
      <td title={absence}>
        <span className={classes.erased} aria-hidden="true">
          –
        </span>
        <HiddenText>{absence}</HiddenText>
      </td>
    )
  }
  const sum = sumOf([interview], code.key)
  return (
    <td>
      <span className={classes.over} aria-hidden="true">
        <Stack sign={code.shown} count={sum.positive} />
      </span>
      {focus === code.key ? (
        <span className={classes.focus} aria-hidden="true">
          <CodeShape shape="focus" valence={null} size={11} />
        </span>
      ) : null}
      <span className={classes.under} aria-hidden="true">
        <Stack sign={code.missed} count={sum.negative} />
      </span>
      <HiddenText>
        {focus === code.key ? `${t('focus')} ` : ''}
        {noted(sum)}
      </HiddenText>
    </td>
  )
}

/** More shapes than these are said by a number. */
const mostShapes = 3
const places = Array.from({ length: mostShapes }, (_, place) => place)

function Stack({ sign, count }: { sign: MarkSign; count: number }) {
  if (count > mostShapes) {
    return (
      <span className={classes.many}>
        <CodeShape {...sign} size={12} />
        {count}
      </span>
    )
  }
  return places.slice(0, count).map((place) => <CodeShape key={place} {...sign} size={12} />)
}
