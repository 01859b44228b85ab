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
} as const satisfies Record<string, DemoPerson>
