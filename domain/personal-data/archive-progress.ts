/** How far an archive has come. `pdfs.failed`: debriefs that could not be written as a PDF; their facts are in the other files. */
export type ArchiveProgress = {
  /** Bytes of the JSON file; null until it is written. */
  readonly json: number | null
  /** How many tables are written; null before. */
  readonly csv: number | null
  readonly pdfs: { readonly written: number; readonly failed: number; readonly of: number } | null
  readonly isDescribed: boolean
  readonly interviews: { readonly read: number; readonly of: number }
}

export const nothingYet: ArchiveProgress = {
  json: null,
  csv: null,
  pdfs: null,
  isDescribed: false,
  interviews: { read: 0, of: 0 },
}

/** Reading interviews takes part of the time, writing their PDFs most of it. */
const share = { reading: 40, pdfs: 58, rest: 2 }

/** In percent, never going back. */
export function percentOf({ interviews, pdfs, isDescribed }: ArchiveProgress): number {
  const part = (done: number, of: number, isOver: boolean) => (isOver ? 1 : of === 0 ? 0 : done / of)
  const read = part(interviews.read, interviews.of, pdfs !== null)
  const written = pdfs === null ? 0 : part(pdfs.written + pdfs.failed, pdfs.of, pdfs.of === 0 || isDescribed)
  return Math.floor(share.reading * read + share.pdfs * written + (isDescribed ? share.rest : 0))
}
