import type { Code } from '@/domain/observation/grid'

const support: Pick<Code, 'family' | 'valence' | 'group' | 'shape' | 'countsAs'> = {
  family: 'techniques',
  valence: 'none',
  group: 'supports',
  shape: 'dash',
  countsAs: [],
}

export const supports: Code[] = [
  {
    ...support,
    key: 'silence',
    label: { fr: 'Silence', en: 'Silence' },
    shortLabel: { fr: 'Silence', en: 'Silence' },
    gender: 'masculine',
    definition: {
      fr: 'Se taire, présent et attentif, pendant trois secondes ou plus, pour laisser la personne penser.',
      en: 'Staying quiet, present and attentive, for three seconds or more, so that the person can think.',
    },
    hint: { fr: 'tenu trois secondes ou plus', en: 'held three seconds or more' },
    aim: { fr: 'Compter jusqu’à trois avant de parler.', en: 'Count to three before speaking.' },
    positiveIndicators: [
      {
        fr: 'Attend après un ressenti, sans quitter la personne des yeux',
        en: 'Waits after a feeling, eyes still on the person',
      },
    ],
    negativeIndicators: [
      {
        fr: 'Un blanc passé à écrire ou à chercher ses mots',
        en: 'A gap spent writing or looking for words',
      },
    ],
    hotkey: 'KeyT',
  },
  {
    ...support,
    key: 'affirmation',
    label: { fr: 'Valorisation', en: 'Affirmation' },
    shortLabel: { fr: 'Valoriser', en: 'Affirm' },
    gender: 'feminine',
    definition: {
      fr: 'Nommer un effort, une qualité ou une réussite que la personne vient de montrer.',
      en: 'Naming an effort, a strength or a success the person has just shown.',
    },
    hint: { fr: 'nomme un effort réel', en: 'names a real effort' },
    aim: { fr: 'Relever précisément ce qui a été fait.', en: 'Point out precisely what was done.' },
    positiveIndicators: [
      {
        fr: '« Vous avez tenu deux ans à ce rythme, et vous êtes ici. »',
        en: '“You kept that up for two years, and here you are.”',
      },
    ],
    negativeIndicators: [
      { fr: 'Un compliment vague : « C’est super ! »', en: 'A vague compliment: “That’s great!”' },
    ],
    hotkey: 'KeyY',
  },
  {
    ...support,
    key: 'informationWithPermission',
    label: { fr: 'Information avec permission', en: 'Information with permission' },
    shortLabel: { fr: 'Info permise', en: 'Info invited' },
    gender: 'feminine',
    definition: {
      fr: 'Donner une information après que la personne l’a demandée ou acceptée.',
      en: 'Giving information once the person has asked for it or agreed to it.',
    },
    hint: { fr: 'demandée ou acceptée', en: 'asked for or agreed to' },
    aim: { fr: 'Demander si je peux informer.', en: 'Ask whether I may inform.' },
    positiveIndicators: [
      {
        fr: '« Voulez-vous que je vous dise comment se finance un bilan ? »',
        en: '“Would you like me to explain how a skills review is paid for?”',
      },
    ],
    negativeIndicators: [],
    hotkey: 'KeyU',
  },
]
