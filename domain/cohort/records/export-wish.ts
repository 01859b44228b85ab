import * as z from 'zod/mini'

/** What a coordinator may take of a cohort. */
export const exportKinds = ['sessions', 'practice', 'marks', 'attendance', 'journal'] as const
export type ExportKind = (typeof exportKinds)[number]
export type ExportFormat = 'csv' | 'json' | 'pdf'

/** In which forms each is given. */
export const formatsOf: Record<ExportKind, readonly ExportFormat[]> = {
  sessions: ['csv', 'json'],
  practice: ['csv', 'json'],
  marks: ['csv', 'json'],
  attendance: ['pdf', 'csv'],
  journal: ['csv'],
}

/** How few people the marks of an export may be of: with fewer, a pseudonym hides nobody. */
export const fewestPeople = 5

/** How many days an attendance sheet may cover. */
export const mostSheetDays = 93

const day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/** A period, both days included on the cohort's clocks, and a round; null: without that bound. */
export const periodSchema = z.object({
  from: z.nullable(day),
  to: z.nullable(day),
  roundId: z.nullable(z.uuid()),
})
export type Period = z.infer<typeof periodSchema>

/** How many days a period covers, both ends included; infinite where it has no end, none or fewer where it ends before it begins. */
export function daysIn({ from, to }: Pick<Period, 'from' | 'to'>): number {
  if (from === null || to === null) return Number.POSITIVE_INFINITY
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
}

/** The kind and the form that a file name asks for: `sessions.csv`; null for any other name. */
export function readFileName(name: string): { what: ExportKind; format: ExportFormat } | null {
  const [first, last, ...rest] = name.split('.')
  const what = exportKinds.find((each) => each === first)
  if (!what || rest.length > 0) return null
  const format = formatsOf[what].find((each) => each === last)
  return format ? { what, format } : null
}
