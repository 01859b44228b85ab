import { IconCheck, IconMinus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Row } from '@/app/_kit/layout/layout'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { firstName } from '@/reading/names/first-name'
import classes from './context-rows.module.css'
import table from './progress-table.module.css'
import type { ProgressInterview } from './series'

type RowProps = { interviews: readonly ProgressInterview[] }

/** Who noted. */
export function SupervisorsRow({ interviews }: RowProps) {
  const t = useTranslations('progress.table')
  return (
    <tr className={classes.row}>
      <th scope="row" className={table.who}>
        {t('supervisors')}
      </th>
      {interviews.map(({ id, supervisors }) => (
        <td key={id} className={classes.names}>
          {supervisors.map(({ personId, name }) => (
            <span key={personId} title={name}>
              {firstName(name)}
            </span>
          ))}
          {supervisors.length === 0 ? <HiddenText>{t('nobody')}</HiddenText> : null}
        </td>
      ))}
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
          <Row as="span" inline gap="0-5" justify="center" wraps>
            {outcomes.map((outcome, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: commitments of one interview keep their order.
              <Outcome key={place} outcome={outcome} />
            ))}
          </Row>
          {outcomes.length === 0 ? <HiddenText>{t('noCommitment')}</HiddenText> : null}
        </td>
      ))}
    </tr>
  )
}

/** One sign for each way a commitment may have gone, its words on hand and for those who hear the screen. */
export function Outcome({ outcome }: { outcome: ProgressInterview['outcomes'][number] }) {
  const t = useTranslations('progress.outcome')
  const said = t(outcome)
  return (
    <span className={classes.outcome} data-outcome={outcome} title={said}>
      {outcome === 'kept' ? <IconCheck size={14} stroke={2.2} aria-hidden="true" /> : null}
      {outcome === 'partly' ? <IconCheck size={14} stroke={1.6} aria-hidden="true" /> : null}
      {outcome === 'notYet' ? <IconMinus size={14} stroke={2} aria-hidden="true" /> : null}
      <HiddenText>{said}</HiddenText>
    </span>
  )
}
