import { type GapKind, gapKinds } from './practice'
import { type PractisedSeat, practisedSeats } from './year'

/** `time`: the place of its moment in a list of moments. */
export type SeatCell = readonly [seat: PractisedSeat, time: number, isPlanned: boolean]
/** The seats of a learner in a column, or why there are none. */
export type YearCell = readonly SeatCell[] | GapKind

const RADIX = 36
const seatLetters: Readonly<Record<PractisedSeat, string>> = { advisor: 'a', beneficiary: 'b', observer: 'o' }
const gapLetters: Readonly<Record<GapKind, string>> = { absent: 'x', notHeld: 'n', free: 'f', before: '-' }
const seatsByLetter = new Map(practisedSeats.map((seat) => [seatLetters[seat], seat]))
const gapsByLetter = new Map(gapKinds.map((kind) => [gapLetters[kind], kind]))

/**
 * A learner's cells as one text, since a year has thousands of cells: `a1c,B2 x` is an advisor's seat, a planned
 * beneficiary's seat in the same column, and an absence in the next.
 */
export function writeCells(cells: readonly YearCell[]): string {
  return cells
    .map((cell) => (typeof cell === 'string' ? gapLetters[cell] : cell.map(writeSeat).join(',')))
    .join(' ')
}

function writeSeat([seat, time, isPlanned]: SeatCell): string {
  const letter = seatLetters[seat]
  return `${isPlanned ? letter.toUpperCase() : letter}${time.toString(RADIX)}`
}

/** What `writeCells` wrote. */
export function readCells(text: string): YearCell[] {
  if (text === '') return []
  return text.split(' ').map((cell) => gapsByLetter.get(cell) ?? cell.split(',').flatMap(readSeat))
}

function readSeat(text: string): SeatCell[] {
  const letter = text.charAt(0)
  const seat = seatsByLetter.get(letter.toLowerCase())
  return seat ? [[seat, Number.parseInt(text.slice(1), RADIX), letter !== letter.toLowerCase()]] : []
}
