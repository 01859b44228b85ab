/** What is wrong with a field of a commitment, as a key of `debrief.commitment`. */
export type CommitmentError = 'whatMissing' | 'dueMissing' | 'duePast' | 'howMissing' | 'tooLong'

const longest = 500

/** What is wrong with a commitment, field by field; empty when nothing is. `today` is the person's own day (ISO). */
export function checkCommitment(
  commitment: { what: string; due: string; how: string },
  today: string,
): { what?: CommitmentError; due?: CommitmentError; how?: CommitmentError } {
  const words = (text: string, missing: CommitmentError) =>
    text === '' ? missing : text.length > longest ? 'tooLong' : undefined
  const what = words(commitment.what, 'whatMissing')
  const how = words(commitment.how, 'howMissing')
  const due = dueError(commitment.due, today)
  return { ...(what && { what }), ...(due && { due }), ...(how && { how }) }
}

function dueError(due: string, today: string): CommitmentError | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(due)) return 'dueMissing'
  return due < today ? 'duePast' : undefined
}

/** The calendar day of a moment (epoch ms) where the person is, as an ISO date. */
export function localDay(moment: number): string {
  const date = new Date(moment)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
