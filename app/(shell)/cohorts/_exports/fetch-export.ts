export type FetchedExport =
  | { readonly file: Blob; readonly fileName: string }
  /** A sentence in the reader's language. */
  | { readonly refusal: string }

/**
 * Fetches an export whole.
 * @throws Error when the server does not answer, or its answer ends too early
 */
export async function fetchExport(address: string): Promise<FetchedExport> {
  const answer = await fetch(address)
  if (!answer.ok) return { refusal: (await answer.text()).trim() }
  return { file: await answer.blob(), fileName: fileNameIn(answer.headers.get('content-disposition')) }
}

/** The name that an answer gives its file (RFC 8187). */
function fileNameIn(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/u.exec(disposition ?? '')?.[1]
  return encoded ? decodeURIComponent(encoded) : 'export'
}

/** Saves a file in the browser. */
export function saveFile(file: Blob, fileName: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = fileName
  link.click()
  // The browser has read the address by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** The address of an export: `what.format` of a cohort for this period and round. Empty strings: without that bound. */
export function addressOf(
  cohortId: string,
  file: string,
  { from, to, round }: { readonly from: string; readonly to: string; readonly round: string },
): string {
  const query = new URLSearchParams(Object.entries({ from, to, round }).filter(([, value]) => value !== ''))
  return `/cohorts/${cohortId}/exports/${file}${query.size > 0 ? `?${query}` : ''}`
}

/** The address of the sheet of one half-day, with what is still to come in it. */
export function halfSheetAddress(cohortId: string, { day, half }: { day: string; half: string }): string {
  return `/cohorts/${cohortId}/exports/attendance.pdf?${new URLSearchParams({ from: day, to: day, half })}`
}

/** The address of an export of marks: of the parts that end with these months. */
export function marksAddress(cohortId: string, file: string, lastMonths: readonly string[]): string {
  return `/cohorts/${cohortId}/exports/${file}?parts=${lastMonths.join(',')}`
}
