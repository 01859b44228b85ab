import { Link } from '@/app/_kit/buttons/link'
import { SeatChip } from '@/app/_kit/marks/seat-chip'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import type { YearCell as Cell } from '@/domain/cohort/year/cell-text'
import type { YearWords } from './use-year-words'
import classes from './year-cell.module.css'
import matrix from './year-matrix.module.css'

type YearCellProps = {
  cell: Cell
  /** Whose it is, and which column. */
  name: string
  column: string
  isFirst: boolean
  /** Where an interview is prepared that closes the gap; null where none is prepared any more. */
  closing: string | null
  words: YearWords
}

/** The seats of a learner in a column; where there are none, the way to give them one. */
export function YearCell({ cell, name, column, isFirst, closing, words }: YearCellProps) {
  const className = isFirst ? matrix.first : undefined
  if (typeof cell !== 'string') {
    const chips = cell.map(([seat, time, isPlanned], index) => (
      <SeatChip
        // biome-ignore lint/suspicious/noArrayIndexKey: two interviews of one seat may begin at the same moment; their order stays.
        key={index}
        seat={seat}
        letter={words.letter(seat)}
        isPlanned={isPlanned}
        name={words.seat(seat, isPlanned)}
        hint={words.when(seat, isPlanned, time)}
      />
    ))
    return (
      <td tabIndex={-1} className={className}>
        {chips.length > 1 ? <span className={classes.chips}>{chips}</span> : chips}
      </td>
    )
  }
  if (cell === 'before') {
    return <td tabIndex={-1} className={className} data-gap="before" />
  }
  if (closing === null) {
    return (
      <td tabIndex={-1} className={className} data-gap={cell}>
        <span className={classes.fill} title={words.gap(cell)}>
          <span aria-hidden="true">–</span>
          <HiddenText>{words.gap(cell)}</HiddenText>
        </span>
      </td>
    )
  }
  return (
    <td className={className} data-gap={cell}>
      <Link
        href={closing}
        tabIndex={-1}
        className={classes.fill}
        title={words.gap(cell)}
        aria-label={words.close(cell, name, column)}
      >
        <span aria-hidden="true">{cell === 'free' ? '+' : '–'}</span>
      </Link>
    </td>
  )
}
