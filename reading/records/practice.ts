import type { YearColumn } from '@/domain/cohort/year/columns'
import type { GapKind, Practice } from '@/domain/cohort/year/practice'
import { type PractisedSeat, practisedSeats } from '@/domain/cohort/year/year'
import type { ReaderWords } from '@/reading/words/reader-words'
import type { Value } from './csv'

type Shown = {
  /** Whether a moment (epoch ms) is in the period. */
  readonly isIn: (at: number) => boolean
  /** The one round that is shown; null: all that the period has. */
  readonly roundId: string | null
}

type Counted = Record<PractisedSeat, number>
export type PracticeTable = {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly round: string | null }[]
  readonly rows: readonly {
    readonly name: string
    readonly held: Counted
    readonly planned: Counted
    readonly cells: readonly {
      readonly seats: readonly { readonly seat: PractisedSeat; readonly isPlanned: boolean }[]
      readonly gap: GapKind | null
    }[]
  }[]
}

/** Who practised what in a period: a row for each learner, a column for each round and for what a month holds beside. */
export function practiceTable(
  { columns, rows }: Practice,
  { isIn, roundId }: Shown,
  nameOf: (personId: string) => string,
  { dates, t }: Pick<ReaderWords, 'dates' | 't'>,
  now: number,
): PracticeTable {
  const labelOf = ({ round, month }: YearColumn) =>
    round
      ? t('records.practice.round', { number: round.number, title: round.title })
      : t('records.practice.alone', { month: dates.month(month, now) })
  const shown = columns.flatMap((column, index) =>
    (roundId === null || column.round?.id === roundId) && (isIn(column.from) || isIn(column.until))
      ? { column, index }
      : [],
  )
  return {
    columns: shown.map(({ column }) => ({
      key: column.key,
      label: labelOf(column),
      round: column.round?.title ?? null,
    })),
    rows: rows.map(({ personId, cells }) => {
      const mine = shown.map(({ index }) => {
        const seats = (cells[index]?.seats ?? []).filter(({ at }) => isIn(at))
        const gap = seats.length > 0 ? null : (cells[index]?.gap ?? 'free')
        return { seats: seats.map(({ seat, isPlanned }) => ({ seat, isPlanned })), gap }
      })
      const seats = mine.flatMap((cell) => cell.seats)
      return {
        name: nameOf(personId),
        held: counted(seats.filter(({ isPlanned }) => !isPlanned)),
        planned: counted(seats.filter(({ isPlanned }) => isPlanned)),
        cells: mine,
      }
    }),
  }
}

function counted(seats: readonly { readonly seat: PractisedSeat }[]): Counted {
  const count = (seat: PractisedSeat) => seats.filter((each) => each.seat === seat).length
  return { advisor: count('advisor'), beneficiary: count('beneficiary'), observer: count('observer') }
}

/** The lines of the same table as a spreadsheet has them: its head first. */
export function practiceLines(
  { columns, rows }: PracticeTable,
  { t, nouns }: Pick<ReaderWords, 't' | 'nouns'>,
): Value[][] {
  const head = [
    t('records.column.name'),
    ...practisedSeats.map((seat) => t('records.practice.held', { seat: nouns.seatInline(seat, []) })),
    ...practisedSeats.map((seat) => t('records.practice.planned', { seat: nouns.seatInline(seat, []) })),
    ...columns.map(({ label }) => label),
  ]
  return [
    head,
    ...rows.map(({ name, held, planned, cells }) => [
      name,
      ...practisedSeats.map((seat) => held[seat]),
      ...practisedSeats.map((seat) => planned[seat]),
      ...cells.map(
        ({ seats, gap }): Value =>
          gap === null
            ? seats.map(({ seat, isPlanned }) =>
                isPlanned
                  ? t('records.practice.toCome', { seat: nouns.seat(seat, []) })
                  : nouns.seat(seat, []),
              )
            : gap === 'free'
              ? null
              : t(`records.practice.gap.${gap}`),
      ),
    ]),
  ]
}
