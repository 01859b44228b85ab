const DAY_MS = 86_400_000

/** After so many days without an answer, a coordinator may want to ask again. */
const lateDays = 7

/** Since how many whole days an invitation sent at `sentAt` waits. Both in epoch ms. */
export function daysWaited(sentAt: number, now: number): number {
  return Math.floor((now - sentAt) / DAY_MS)
}

/** Whether an invitation has waited so long that its author is asked what becomes of it. */
export function isUnanswered(sentAt: number, now: number): boolean {
  return daysWaited(sentAt, now) >= lateDays
}
