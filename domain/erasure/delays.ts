import * as z from 'zod/mini'

const DAY_MS = 86_400_000

/** Where no administrator has chosen: as the columns of the installation say. */
export const usualDelays = { erasureDays: 7, attendanceYears: 3 } as const

/**
 * `erasureDays`: within how many days an erasure that is asked for is carried out. `attendanceYears`: for how many years attendance
 * sheets go on naming people.
 */
export const delaysSchema = z.object({
  erasureDays: z.int().check(z.gte(1), z.lte(30)),
  attendanceYears: z.int().check(z.gte(1), z.lte(10)),
})
export type Delays = z.infer<typeof delaysSchema>

/** By when an erasure asked for at this moment is to be carried out, epoch ms. */
export function erasureDue(askedAt: number, { erasureDays }: Pick<Delays, 'erasureDays'>): number {
  return askedAt + erasureDays * DAY_MS
}

/** Until when an attendance sheet names those of an interview of this moment, epoch ms. The 29 February ends on the 1 March. */
export function namedUntil(heldAt: number, { attendanceYears }: Pick<Delays, 'attendanceYears'>): number {
  const date = new Date(heldAt)
  return date.setUTCFullYear(date.getUTCFullYear() + attendanceYears)
}
