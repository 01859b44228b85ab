import type { ExportFormat, ExportKind } from '@/domain/cohort/records/export-wish'
import type { Change } from '@/domain/cohort/records/settings-changes'

/** What a line of a cohort's journal tells besides its author, act, person and moment. Never a secret, never a word of an interview. */
export type ActDetail =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | {
      readonly kind: 'export'
      readonly what: ExportKind
      readonly format: ExportFormat
      /** YYYY-MM-DD, both included; null where the whole was taken. */
      readonly from: string | null
      readonly to: string | null
      /** Of marks: the names of the parts (domain/cohort/records/marks-parts.ts); absent in rows of older releases. */
      readonly parts?: readonly string[]
    }
