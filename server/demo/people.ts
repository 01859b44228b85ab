import type { Role } from '@/domain/access/roles'

export type DemoPerson = { readonly id: string; readonly name: string; readonly role: Role }

/** The personas, in the order they are offered: first the three of the session of the day. Sandrine administers. */
export const people = {
  claire: { id: 'demo-claire', name: 'Claire Dubreuil', role: 'supervisor' },
  ines: { id: 'demo-ines', name: 'Inès Marchetti', role: 'learner' },
  thomas: { id: 'demo-thomas', name: 'Thomas Guérin', role: 'learner' },
  lea: { id: 'demo-lea', name: 'Léa Aubert', role: 'learner' },
  hugo: { id: 'demo-hugo', name: 'Hugo Perrin', role: 'learner' },
  camille: { id: 'demo-camille', name: 'Camille Roussel', role: 'learner' },
  moussa: { id: 'demo-moussa', name: 'Moussa Diarra', role: 'learner' },
  paul: { id: 'demo-paul', name: 'Paul Nguyen', role: 'supervisor' },
  sandrine: { id: 'demo-sandrine', name: 'Sandrine Bellec', role: 'coordinator' },
  elodie: { id: 'demo-elodie', name: 'Élodie Vasseur', role: 'learner' },
  nadia: { id: 'demo-nadia', name: 'Nadia Kaci', role: 'learner' },
  julien: { id: 'demo-julien', name: 'Julien Fabre', role: 'learner' },
  sofia: { id: 'demo-sofia', name: 'Sofia Oliveira', role: 'learner' },
  antoine: { id: 'demo-antoine', name: 'Antoine Leroy', role: 'learner' },
  fatou: { id: 'demo-fatou', name: 'Fatou Ba', role: 'learner' },
  anne: { id: 'demo-anne', name: 'Anne Ferrand', role: 'supervisor' },
} as const satisfies Record<string, DemoPerson>

/** A supervisor who has left the cohort: an interview that was theirs has nobody to lead it. */
export const departed = {
  id: 'demo-gilles',
  name: 'Gilles Moreau',
  role: 'supervisor',
} as const satisfies DemoPerson

const everybody: readonly DemoPerson[] = [...Object.values(people), departed]

/** @throws Error when the demonstration has nobody of this id */
export function personOf(id: string): DemoPerson {
  const found = everybody.find((person) => person.id === id)
  if (!found) throw new Error(`The demonstration has no person "${id}".`)
  return found
}

/** Ids of the members who may be given seats of this role. */
export function idsOf(role: Role): string[] {
  return everybody.filter((person) => person.role === role && person.id !== departed.id).map(({ id }) => id)
}
