import type { Locale } from '@/domain/localized'
import type { Given } from '@/reading/paper/subject'
import type { PrintedReceipt } from '@/reading/recordings/receipt-paper'
import type { GivenAttendance } from '@/reading/records/attendance-paper'
import type { Kind } from '@/server/platform/heavy-work/kind'

/** A debrief, and the language of its reader. */
export type OrderedDebrief = { readonly given: Given; readonly locale: Locale }

/** The attendance of a period, and the language of its reader. */
export type OrderedAttendance = { readonly given: GivenAttendance; readonly locale: Locale }

/** The receipt of a destroyed recording, and the language of its reader. */
export type OrderedReceipt = { readonly given: PrintedReceipt; readonly locale: Locale }

export const debriefPdf: Kind<OrderedDebrief> = { name: 'debriefPdf' }
export const attendancePdf: Kind<OrderedAttendance> = { name: 'attendancePdf' }
export const receiptPdf: Kind<OrderedReceipt> = { name: 'receiptPdf' }
