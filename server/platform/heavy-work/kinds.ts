import { renderAttendance } from '@/server/interview/paper/render-attendance'
import { renderDebrief } from '@/server/interview/paper/render-debrief'

/** The kinds of heavy work. Only the child process runs them; the server refers to them by name and type. */
export const kinds = { debriefPdf: renderDebrief, attendancePdf: renderAttendance }

export type Kind = keyof typeof kinds
/** What a file of this kind is made from. Structured clone carries it to the child: no functions, no classes. */
export type InputOf<K extends Kind> = Parameters<(typeof kinds)[K]>[0]
