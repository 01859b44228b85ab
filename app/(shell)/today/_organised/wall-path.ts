/** The wall of the rooms of a cohort that begin at one moment (epoch ms). */
export function wallPath(cohortId: string, startsAt: number): string {
  return `/cohorts/${cohortId}/wall?at=${encodeURIComponent(new Date(startsAt).toISOString())}`
}
