import type { ObservationGrid } from '@/domain/observation/grid'
import { deviations } from './cep-entretien-v1/deviations'
import { families, lanes } from './cep-entretien-v1/families'
import { frame } from './cep-entretien-v1/frame'
import { phases } from './cep-entretien-v1/phases'
import { postures } from './cep-entretien-v1/postures'
import { principles } from './cep-entretien-v1/principles'
import { questions } from './cep-entretien-v1/questions'
import { reformulations } from './cep-entretien-v1/reformulations'
import { supports } from './cep-entretien-v1/supports'

/**
 * The default grid, version 1: the three phases of the accompaniment interview, the four postures, the principles of the
 * CEP (arrêté du 29 mars 2019) and the interview techniques. Never edited: a change is a new version.
 */
export const cepEntretienV1: ObservationGrid = {
  key: 'cep-entretien',
  version: 1,
  title: { fr: 'Entretien d’accompagnement CEP', en: 'Career guidance interview (CEP)' },
  phases,
  lanes,
  families,
  codes: [...postures, ...principles, ...questions, ...reformulations, ...supports, ...deviations],
  frame,
}
