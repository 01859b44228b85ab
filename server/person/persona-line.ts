import type { Role } from '@/domain/access/roles'
import type { Seat } from '@/domain/live-session/seat'
import type { Localized } from '@/domain/localized'

const today: Record<Seat, Localized> = {
  advisor: { fr: 'Conseille dans l’entretien du jour', en: 'Advises in today’s interview' },
  beneficiary: {
    fr: 'Joue la personne accompagnée dans l’entretien du jour',
    en: 'Plays the person helped in today’s interview',
  },
  supervisor: { fr: 'Supervise l’entretien du jour', en: 'Supervises today’s interview' },
  observer: { fr: 'Observe l’entretien du jour', en: 'Observes today’s interview' },
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

/** One line on what a persona is in the middle of: today's seat, else the last one held, else their role. */
export function personaLine(role: Role, seatToday: Seat | null, lastSeat: Seat | null): Localized {
  if (seatToday) return today[seatToday]
  return lastSeat ? before[lastSeat] : unseated[role]
}
