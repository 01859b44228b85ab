import * as z from 'zod/mini'
import { DomainError } from '@/domain/domain-error'
import { type HalfDay, halfDays } from './attendance'

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

/** How few people the marks of an export may be of: with fewer, a pseudonym hides no person. */
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

const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/** Parts of the marks, each by its last month; null: every part that may be taken. */
export const partsSchema = z.nullable(z.array(month).check(z.minLength(1), z.maxLength(240)))

export type WantedParts = z.infer<typeof partsSchema>

/** What is asked for: marks by whole parts (marks-parts.ts), everything else by period and round. */
export type ExportWish =
  | { readonly what: 'marks'; readonly format: 'csv' | 'json'; readonly parts: WantedParts }
  | {
      readonly what: Exclude<ExportKind, 'marks'>
      readonly format: 'csv' | 'json'
      readonly period: Period
    }

/**
 * What the query of an address asks for (`from`, `to`, `round`; of marks `parts`, months with commas between); null where it cannot be
 * read. @throws DomainError marksByPart where marks are to be narrowed otherwise
 */
export function readWish(
  { what, format }: { readonly what: ExportKind; readonly format: 'csv' | 'json' },
  query: URLSearchParams,
): ExportWish | null {
  if (what === 'marks') {
    if (['from', 'to', 'round'].some((bound) => query.get(bound))) throw new DomainError('marksByPart')
    const parts = partsSchema.safeParse(query.get('parts')?.split(',') ?? null)
    return parts.success ? { what, format, parts: parts.data } : null
  }
  const period = readPeriod(query)
  return period && { what, format, period }
}

/** The period that the query of an address asks for; null where it cannot be read. */
export function readPeriod(query: URLSearchParams): Period | null {
  const period = periodSchema.safeParse({
    from: query.get('from') || null,
    to: query.get('to') || null,
    roundId: query.get('round') || null,
  })
  return period.success ? period.data : null
}

/**
 * The half-day that the query of an address asks for (`half`), whose sheet also holds what is still to come; undefined where it asks for
 * none, null where it cannot be read or the period is not one day.
 */
export function readHalf(query: URLSearchParams, { from, to }: Period): HalfDay | null | undefined {
  const asked = query.get('half')
  if (asked === null) return undefined
  return (from === to && halfDays.find((each) => each === asked)) || null
}

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
