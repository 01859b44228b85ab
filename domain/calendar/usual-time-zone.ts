/** The zone of what belongs to no cohort, and of a cohort that has chosen none. Apart from the schema: every page needs it. */
export const usualTimeZone = 'Europe/Paris'
