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
} as const satisfies Record<string, DemoPerson>
