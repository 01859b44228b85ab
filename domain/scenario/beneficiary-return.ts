import type * as z from 'zod/mini'
import type { Localized } from '@/domain/localized'
import type { beneficiaryReturnSchema } from './beneficiary-return-schema'

/** What the beneficiary gives back to the advisor, answers by question key; empty when not answered. */
export type BeneficiaryReturn = z.infer<typeof beneficiaryReturnSchema>
export type ReturnQuestionKey = keyof BeneficiaryReturn['answers']

/** The four questions, in order, each with a line that helps to start. */
export const returnQuestions: readonly {
  readonly key: ReturnQuestionKey
  readonly required: boolean
  readonly question: Localized
  readonly hint: Localized
}[] = [
  {
    key: 'understood',
    required: true,
    question: {
      fr: 'À quel moment avez-vous senti qu’on vous comprenait vraiment ?',
      en: 'When did you feel that you were truly understood?',
    },
    hint: {
      fr: 'Un mot, un geste, un silence : qu’est-ce qui l’a permis ?',
      en: 'A word, a gesture, a silence: what made it possible?',
    },
  },
  {
    key: 'heldBack',
    required: true,
    question: {
      fr: 'À quel moment avez-vous eu envie d’en dire moins ?',
      en: 'When did you feel like saying less?',
    },
    hint: {
      fr: 'Ce qui venait d’être dit, et ce que vous avez gardé pour vous.',
      en: 'What had just been said, and what you kept to yourself.',
    },
  },
  {
    key: 'wished',
    required: false,
    question: {
      fr: 'Qu’auriez-vous aimé qu’on vous demande ?',
      en: 'What would you have liked to be asked?',
    },
    hint: {
      fr: 'Une question que votre personnage attendait, peut-être sans le savoir.',
      en: 'A question your character was waiting for, perhaps without knowing it.',
    },
  },
  {
    key: 'keep',
    required: false,
    question: {
      fr: 'Quelle chose faudrait-il garder, telle quelle, au prochain entretien ?',
      en: 'What one thing should be kept, just as it is, in the next interview?',
    },
    hint: {
      fr: 'Une seule, précise, qui a compté pour vous.',
      en: 'Just one, something precise that counted for you.',
    },
  },
]
