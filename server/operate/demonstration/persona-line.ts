import type { Role } from '@/domain/access/roles'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Localized } from '@/domain/localized'

const current: Record<Seat, Localized> = {
  advisor: { fr: 'Conseille dans cet entretien', en: 'Advises in this interview' },
  beneficiary: {
    fr: 'Joue la personne accompagnée',
    en: 'Plays the person helped',
  },
  supervisor: { fr: 'Supervise cet entretien', en: 'Supervises this interview' },
  observer: { fr: 'Observe cet entretien', en: 'Observes this interview' },
}

const before: Record<Seat, Localized> = {
  advisor: {
    fr: 'A conseillé dans un entretien, à revoir',
    en: 'Has advised in an interview, to look back on',
  },
  beneficiary: {
    fr: 'A joué la personne accompagnée, à revoir',
    en: 'Has played the person helped, to look back on',
  },
  supervisor: {
    fr: 'A supervisé un entretien, à revoir',
    en: 'Has supervised an interview, to look back on',
  },
  observer: { fr: 'A observé un entretien, à revoir', en: 'Has observed an interview, to look back on' },
}

const unseated: Record<Role, Localized> = {
  coordinator: { fr: 'Organise la promotion et ses entretiens', en: 'Runs the cohort and its interviews' },
  supervisor: { fr: 'Accompagne la promotion', en: 'Supervises the cohort' },
  learner: { fr: 'Attend son prochain entretien', en: 'Waiting for the next interview' },
}

/** One line about a persona: by their seat in the interview of the day, else in the last one, else by their role. */
export function personaLine(role: Role, seatToday: Seat | null, lastSeat: Seat | null): Localized {
  if (seatToday) return current[seatToday]
  return lastSeat ? before[lastSeat] : unseated[role]
}
