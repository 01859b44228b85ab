import { median, quantile } from './statistics'

/** One line of the table. `null` where a row has no such figure. */
export type Row = {
  readonly row: string
  readonly unit: string
  readonly p50: number
  readonly p99: number | null
  readonly floor: number | null
  readonly ratio: number | null
  readonly mustBe: number | null
  readonly aim: number | null
  readonly holds: boolean | null
  /** Whatever else was seen in the same run: CPU, memory, losses. */
  readonly also: string
}

type Rounds = readonly (readonly number[])[]
type Bounds = { unit?: string; mustBe: number; aim: number; also?: string }

/** A row from rounds taken in turn with those of its floor: the median of the rounds' ratios of medians. */
export function ratioRow(name: string, ours: Rounds, floor: Rounds, bounds: Bounds): Row {
  const [mine, theirs] = [ours.map(median), floor.map(median)]
  const ratio = median(mine.map((value, index) => value / (theirs[index] ?? Number.NaN)))
  const { unit = 'ms', mustBe, aim, also = '' } = bounds
  return {
    row: name,
    unit,
    p50: round(median(mine)),
    p99: round(quantile(ours.flat(), 0.99)),
    floor: round(median(theirs)),
    ratio: round(ratio),
    mustBe,
    aim,
    holds: ratio <= mustBe,
    also,
  }
}

/** A row that is printed, with nothing to hold it against. */
export function plainRow(name: string, unit: string, value: number, also = ''): Row {
  const none = { p99: null, floor: null, ratio: null, mustBe: null, aim: null, holds: null }
  return { row: name, unit, p50: round(value), ...none, also }
}

/** A row that is held against a bound by itself, not against a floor. */
export function boundRow(
  name: string,
  unit: string,
  value: number,
  bounds: { mustBe: number; aim: number; also?: string },
): Row {
  return { ...plainRow(name, unit, value), ...bounds, holds: value <= bounds.mustBe }
}

/** Tells a row as soon as it is there, in groups that take minutes. */
export function told(row: Row): Row {
  console.log(`  ${row.row}: ${row.p50} ${row.unit}; ${row.also}`)
  return row
}

/** Three figures that mean something, whatever the size. */
export function round(value: number): number {
  return Number(value.toPrecision(3))
}
