import type { Code } from '@/domain/observation/grid'

const deviation: Pick<Code, 'family' | 'valence' | 'group' | 'shape' | 'countsAs'> = {
  family: 'techniques',
  valence: 'none',
  group: 'deviations',
  shape: 'dash',
  countsAs: [],
}

export const deviations: Code[] = [
  {
    ...deviation,
    key: 'informationWithoutPermission',
    countsAs: ['informationWithoutPermission'],
    label: { fr: 'Information sans permission', en: 'Information without permission' },
    shortLabel: { fr: 'Info imposée', en: 'Info imposed' },
    gender: 'feminine',
    definition: {
      fr: 'Donner une information que la personne n’a ni demandée ni acceptée.',
      en: 'Giving information the person neither asked for nor agreed to.',
    },
    hint: { fr: 'ni demandée ni acceptée', en: 'neither asked for nor agreed to' },
    aim: { fr: 'N’informer qu’après un oui.', en: 'Inform only after a yes.' },
    positiveIndicators: [
      { fr: '« Alors, le CPF, je vous explique… »', en: '“Right, let me explain your training account…”' },
    ],
    negativeIndicators: [
      {
        fr: 'Le cadre de l’entretien, en introduction',
        en: 'The frame of the interview, in the introduction',
      },
    ],
    hotkey: 'KeyI',
  },
  {
    ...deviation,
    key: 'unsolicitedAdvice',
    countsAs: ['advice'],
    label: { fr: 'Conseil non sollicité', en: 'Unsolicited advice' },
    shortLabel: { fr: 'Conseil', en: 'Advice' },
    gender: 'masculine',
    definition: {
      fr: 'Dire à la personne ce qu’elle devrait faire sans qu’elle l’ait demandé.',
      en: 'Telling the person what they ought to do without being asked.',
    },
    hint: { fr: 'dit ce qu’il faudrait faire', en: 'says what ought to be done' },
    aim: { fr: 'Garder mon conseil, demander son idée.', en: 'Keep my advice, ask for their idea.' },
    positiveIndicators: [
      { fr: '« À votre place, je… »', en: '“If I were you, I’d…”' },
      { fr: '« Il faut que vous… »', en: '“You need to…”' },
    ],
    negativeIndicators: [
      {
        fr: 'Une option parmi d’autres, soumise à la personne',
        en: 'One option among others, put to the person',
      },
    ],
    hotkey: 'KeyO',
  },
  {
    ...deviation,
    key: 'interruption',
    label: { fr: 'Interruption', en: 'Interruption' },
    shortLabel: { fr: 'Coupure', en: 'Cutting in' },
    gender: 'feminine',
    definition: {
      fr: 'Prendre la parole alors que la personne n’a pas fini sa phrase ou sa pensée.',
      en: 'Starting to speak before the person has finished their sentence or their thought.',
    },
    hint: { fr: 'parle avant la fin', en: 'speaks before the end' },
    aim: { fr: 'Attendre la fin de la phrase.', en: 'Wait for the end of the sentence.' },
    positiveIndicators: [
      { fr: 'Termine la phrase de la personne', en: 'Finishes the person’s sentence' },
      {
        fr: 'Parle en même temps qu’elle et garde la parole',
        en: 'Talks over the person and keeps the floor',
      },
    ],
    negativeIndicators: [
      { fr: 'Un « hum » ou un « oui » qui montre l’écoute', en: 'A “mm” or a “yes” that shows listening' },
    ],
    hotkey: 'KeyP',
  },
]
