import type { Locale } from '@/domain/localized'
import type { Given } from '@/reading/paper/subject'
import type { GivenAttendance } from '@/reading/records/attendance-paper'
import type { Kind } from '@/server/platform/heavy-work/kind'

/** A debrief, and the language of its reader. */
export type OrderedDebrief = { readonly given: Given; readonly locale: Locale }

/** The attendance of a period, and the language of its reader. */
export type OrderedAttendance = { readonly given: GivenAttendance; readonly locale: Locale }

export const debriefPdf: Kind<OrderedDebrief> = { name: 'debriefPdf' }
export const attendancePdf: Kind<OrderedAttendance> = { name: 'attendancePdf' }
