import type { Code } from '@/domain/observation/grid'

const act: Pick<Code, 'family' | 'valence' | 'group' | 'shape' | 'countsAs'> = {
  family: 'partnership',
  valence: 'none',
  group: null,
  shape: 'square',
  countsAs: ['miAdherent'],
}

export const partnership: Code[] = [
  {
    ...act,
    key: 'affirming',
    label: { fr: 'Valorisation', en: 'Affirming' },
    shortLabel: { fr: 'Valoriser', en: 'Affirm' },
    gender: 'feminine',
    shortGender: 'masculine',
    definition: {
      fr: 'Relever une force, un effort ou une intention de la personne, sincèrement et sans la noter.',
      en: 'Picking up a strength, an effort or an intention of the person, sincerely and without grading it.',
    },
    question: {
      fr: 'Avez-vous nommé ce que la personne a de solide ?',
      en: 'Did you name what is solid in the person?',
    },
    hint: { fr: 'relève une force, un effort', en: 'picks up a strength, an effort' },
    aim: { fr: 'Nommer une force que j’ai entendue.', en: 'Name a strength I have heard.' },
    positiveIndicators: [
      { fr: '« Vous n’avez pas lâché, même seule. »', en: '“You didn’t let go, even alone.”' },
      { fr: '« Vos collègues peuvent compter sur vous. »', en: '“Your colleagues can rely on you.”' },
    ],
    negativeIndicators: [
      {
        fr: 'Une félicitation pour avoir suivi un conseil',
        en: 'Congratulations for having followed advice',
      },
    ],
    hotkey: 'KeyA',
  },
  {
    ...act,
    key: 'seekingCollaboration',
    label: { fr: 'Recherche de collaboration', en: 'Seeking collaboration' },
    shortLabel: { fr: 'Associer', en: 'Collaborate' },
    gender: 'feminine',
    shortGender: 'masculine',
    definition: {
      fr: 'Partager la conduite de l’entretien : demander l’accord, l’ordre du jour, ce que la personne en pense.',
      en: 'Sharing the lead of the interview: asking for agreement, for the agenda, for what the person makes of it.',
    },
    question: {
      fr: 'La personne a-t-elle conduit l’entretien avec vous ?',
      en: 'Did the person lead the interview with you?',
    },
    hint: { fr: 'partage la conduite', en: 'shares the lead' },
    aim: { fr: 'Demander ce qui serait utile.', en: 'Ask what would be useful.' },
    positiveIndicators: [
      {
        fr: '« Puis-je vous dire ce que d’autres ont essayé ? »',
        en: '“May I tell you what others have tried?”',
      },
      { fr: '« Que feriez-vous de cette information ? »', en: '“What would you do with that information?”' },
    ],
    negativeIndicators: [
      { fr: 'Une permission demandée pour la forme', en: 'A permission asked for form’s sake' },
    ],
    hotkey: 'KeyS',
  },
  {
    ...act,
    key: 'emphasisingAutonomy',
    label: { fr: 'Accent sur l’autonomie', en: 'Emphasising autonomy' },
    shortLabel: { fr: 'Autonomie', en: 'Autonomy' },
    gender: 'masculine',
    shortGender: 'feminine',
    definition: {
      fr: 'Dire nettement que le choix et la maîtrise reviennent à la personne.',
      en: 'Saying plainly that the choice and the control are the person’s.',
    },
    question: {
      fr: 'Avez-vous dit que le choix était à la personne ?',
      en: 'Did you say that the choice was the person’s?',
    },
    hint: { fr: 'le choix est à la personne', en: 'the choice is theirs' },
    aim: { fr: 'Dire que le choix lui revient.', en: 'Say that the choice is theirs.' },
    positiveIndicators: [
      {
        fr: '« C’est vous qui savez ce qui vous convient. »',
        en: '“You’re the one who knows what suits you.”',
      },
      { fr: '« Rien ne vous y oblige. »', en: '“Nothing obliges you to.”' },
    ],
    negativeIndicators: [
      { fr: '« C’est vous qui voyez », dit pour en finir', en: '“It’s up to you”, said to be done with it' },
    ],
    hotkey: 'KeyD',
  },
]
