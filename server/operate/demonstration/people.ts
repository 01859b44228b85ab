import type { Role } from '@/domain/access/roles'
import type { PersonForm } from '@/domain/person/person-form'

export type DemoPerson = {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** In which they are spoken of; neutral where it is not said. */
  readonly form?: PersonForm
}

/** The personas, in the order they are offered: first the three of the session of the day. Sandrine administers. */
export const people = {
  claire: { id: 'demo-claire', name: 'Claire Dubreuil', role: 'supervisor', form: 'feminine' },
  ines: { id: 'demo-ines', name: 'Inès Marchetti', role: 'learner', form: 'feminine' },
  thomas: { id: 'demo-thomas', name: 'Thomas Guérin', role: 'learner', form: 'masculine' },
  lea: { id: 'demo-lea', name: 'Léa Aubert', role: 'learner', form: 'feminine' },
  hugo: { id: 'demo-hugo', name: 'Hugo Perrin', role: 'learner', form: 'masculine' },
  camille: { id: 'demo-camille', name: 'Camille Roussel', role: 'learner' },
  moussa: { id: 'demo-moussa', name: 'Moussa Diarra', role: 'learner', form: 'masculine' },
  paul: { id: 'demo-paul', name: 'Paul Nguyen', role: 'supervisor', form: 'masculine' },
  sandrine: { id: 'demo-sandrine', name: 'Sandrine Bellec', role: 'coordinator', form: 'feminine' },
  elodie: { id: 'demo-elodie', name: 'Élodie Vasseur', role: 'learner', form: 'feminine' },
  nadia: { id: 'demo-nadia', name: 'Nadia Kaci', role: 'learner', form: 'feminine' },
  julien: { id: 'demo-julien', name: 'Julien Fabre', role: 'learner', form: 'masculine' },
  sofia: { id: 'demo-sofia', name: 'Sofia Oliveira', role: 'learner', form: 'feminine' },
  antoine: { id: 'demo-antoine', name: 'Antoine Leroy', role: 'learner', form: 'masculine' },
  fatou: { id: 'demo-fatou', name: 'Fatou Ba', role: 'learner', form: 'feminine' },
  anne: { id: 'demo-anne', name: 'Anne Ferrand', role: 'supervisor', form: 'feminine' },
} as const satisfies Record<string, DemoPerson>

/** A supervisor who has left the cohort: an interview that was theirs has no lead. */
export const departed = {
  id: 'demo-gilles',
  name: 'Gilles Moreau',
  role: 'supervisor',
  form: 'masculine',
} as const satisfies DemoPerson

const everybody: readonly DemoPerson[] = [...Object.values(people), departed]

/** @throws Error when the demonstration has no persona of this id */
export function personOf(id: string): DemoPerson {
  const found = everybody.find((person) => person.id === id)
  if (!found) throw new Error(`The demonstration has no person "${id}".`)
  return found
}

/** Ids of the members who may be given seats of this role. */
export function idsOf(role: Role): string[] {
  return everybody.filter((person) => person.role === role && person.id !== departed.id).map(({ id }) => id)
}
