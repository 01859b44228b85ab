import { IconCheck, IconMinus, IconUser } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import classes from './context-rows.module.css'
import table from './progress-table.module.css'
import type { ProgressInterview } from './series'

type RowProps = { interviews: readonly ProgressInterview[] }

/** Who noted: one supervisor, or two. */
export function SupervisorsRow({ interviews }: RowProps) {
  const t = useTranslations('progress.table')
  const list = new Intl.ListFormat(useLocale())
  return (
    <tr className={classes.row}>
      <th scope="row" className={table.who}>
        {t('supervisors')}
      </th>
      {interviews.map(({ id, supervisors }) => {
        const names = list.format(supervisors.map(({ name }) => name))
        return (
          <td key={id} title={names}>
            <span className={classes.signs} aria-hidden="true">
              {supervisors.map(({ personId }) => (
                <IconUser key={personId} size={15} stroke={1.6} />
              ))}
            </span>
            <HiddenText>{names || t('nobody')}</HiddenText>
          </td>
        )
      })}
    </tr>
  )
}

/** What became of the commitments each interview ended on. */
export function OutcomesRow({ interviews }: RowProps) {
  const t = useTranslations('progress.table')
  return (
    <tr className={classes.row}>
      <th scope="row" className={table.who}>
        {t('commitments')}
      </th>
      {interviews.map(({ id, outcomes }) => (
        <td key={id}>
          <span className={classes.signs}>
            {outcomes.map((outcome, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: commitments of one interview keep their order.
              <Outcome key={place} outcome={outcome} />
            ))}
          </span>
          {outcomes.length === 0 ? <HiddenText>{t('noCommitment')}</HiddenText> : null}
        </td>
      ))}
    </tr>
  )
}

/** One sign for each way a commitment may have gone, its words on hand and for those who hear the screen. */
export function Outcome({ outcome }: { outcome: ProgressInterview['outcomes'][number] }) {
  const t = useTranslations('progress.outcome')
  const said = t(outcome ?? 'unsaid')
  return (
    <span className={classes.outcome} data-outcome={outcome ?? 'unsaid'} title={said}>
      {outcome === 'kept' ? <IconCheck size={14} stroke={2.2} aria-hidden="true" /> : null}
      {outcome === 'partly' ? <IconCheck size={14} stroke={1.6} aria-hidden="true" /> : null}
      {outcome === 'notYet' ? <IconMinus size={14} stroke={2} aria-hidden="true" /> : null}
      <HiddenText>{said}</HiddenText>
    </span>
  )
}
