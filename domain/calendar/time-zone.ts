/** The zone of what belongs to no cohort, and of a cohort that has chosen none. */
export const usualTimeZone = 'Europe/Paris'
