import { useTranslations } from 'next-intl'
import { Link } from '@/app/_kit/buttons/link'
import { Row } from '@/app/_kit/layout/layout'
import { Avatar } from '@/app/_kit/marks/avatar'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { readCells } from '@/domain/cohort/year/cell-text'
import { closingPage, type YearRow as Figures, lackingSeat } from './practice-year'
import type { YearWords } from './use-year-words'
import { YearCell } from './year-cell'
import cell from './year-cell.module.css'
import classes from './year-matrix.module.css'

export type ColumnName = { key: string; name: string; isFirst: boolean }

type YearRowProps = {
  cohortId: string
  row: Figures
  columns: readonly ColumnName[]
  words: YearWords
  isArchived: boolean
}

/** One learner's year: seats, then how often each was held, then how commitments stand. */
export function YearRow({ cohortId, row, columns, words, isArchived }: YearRowProps) {
  const t = useTranslations('year.matrix')
  const { personId, name, held, late, behind } = row
  const cells = readCells(row.cells)
  const closing = isArchived ? null : closingPage(cohortId, personId, lackingSeat(row))
  const balance = (
    <span className={cell.pair}>
      <span data-short={behind?.seat === 'advisor' || undefined}>{held.advisor}</span>
      <i>/</i>
      <span data-short={behind?.seat === 'beneficiary' || undefined}>{held.beneficiary}</span>
    </span>
  )
  return (
    <tr className={behind ? classes.gap : undefined}>
      <th scope="row" tabIndex={-1} className={classes.who}>
        <Row as="span" gap="2-5" align="center">
          <Avatar name={name} personId={personId} size={24} />
          <span>{name}</span>
        </Row>
      </th>
      {columns.map(({ key, name: column, isFirst }, place) => (
        <YearCell
          key={key}
          cell={cells[place] ?? 'before'}
          name={name}
          column={column}
          isFirst={isFirst}
          closing={closing}
          words={words}
        />
      ))}
      <td tabIndex={behind && closing !== null ? undefined : -1} className={classes.balance}>
        {behind && closing !== null ? (
          <Link href={closing} tabIndex={-1} className={cell.fill}>
            {balance}
            <HiddenText>{t('closeBalance', { name, seat: behind.seat })}</HiddenText>
          </Link>
        ) : (
          balance
        )}
      </td>
      <td tabIndex={-1} className={classes.observed} data-none={held.observer === 0 || undefined}>
        <span>{held.observer === 0 ? '–' : held.observer}</span>
      </td>
      <td tabIndex={-1} className={classes.commitments} data-late={late > 0 || undefined}>
        {t('late', { count: late })}
      </td>
    </tr>
  )
}
