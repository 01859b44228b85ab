import type { Code } from '@/domain/observation/grid'

const question: Pick<Code, 'family' | 'valence' | 'group' | 'shape' | 'countsAs'> = {
  family: 'techniques',
  valence: 'none',
  group: 'questions',
  shape: 'ring',
  countsAs: ['question'],
}

export const questions: Code[] = [
  {
    ...question,
    key: 'openQuestion',
    label: { fr: 'Question ouverte', en: 'Open question' },
    shortLabel: { fr: 'Ouverte', en: 'Open' },
    gender: 'feminine',
    definition: {
      fr: 'Question qui laisse la personne choisir le contenu et la longueur de sa réponse.',
      en: 'A question that lets the person choose what to answer and at what length.',
    },
    hint: { fr: 'la réponse reste à inventer', en: 'leaves the answer open' },
    aim: { fr: 'Commencer par « comment » ou « qu’est-ce que ».', en: 'Begin with “how” or “what”.' },
    positiveIndicators: [
      { fr: '« Comment vivez-vous cette période ? »', en: '“What is this time like for you?”' },
      { fr: '« Qu’est-ce qui compte le plus ? »', en: '“What matters most?”' },
    ],
    negativeIndicators: [{ fr: '« Pouvez-vous me dire si… ? »', en: '“Can you tell me whether…?”' }],
    hotkey: 'KeyF',
  },
  {
    ...question,
    key: 'closedQuestion',
    label: { fr: 'Question fermée', en: 'Closed question' },
    shortLabel: { fr: 'Fermée', en: 'Closed' },
    gender: 'feminine',
    definition: {
      fr: 'Question à laquelle suffit un oui, un non ou un fait bref.',
      en: 'A question answered by a yes, a no or one brief fact.',
    },
    hint: { fr: 'oui, non ou un fait', en: 'yes, no or one fact' },
    aim: { fr: 'Ne fermer une question que pour vérifier.', en: 'Close a question only to check.' },
    positiveIndicators: [
      { fr: '« Vous êtes en CDI ? »', en: '“Is your contract permanent?”' },
      { fr: '« Depuis quand ? »', en: '“Since when?”' },
    ],
    negativeIndicators: [],
    hotkey: 'KeyG',
  },
  {
    ...question,
    key: 'multipleQuestion',
    label: { fr: 'Question multiple', en: 'Multiple question' },
    shortLabel: { fr: 'Multiple', en: 'Multiple' },
    gender: 'feminine',
    definition: {
      fr: 'Deux questions ou plus posées d’un souffle, avant toute réponse.',
      en: 'Two questions or more in one breath, before any answer.',
    },
    hint: { fr: 'plusieurs d’un souffle', en: 'several in one breath' },
    aim: { fr: 'Poser une seule question à la fois.', en: 'Ask one question at a time.' },
    positiveIndicators: [
      {
        fr: '« Et votre métier, vous l’aimez ? Vous voulez en changer ? »',
        en: '“Do you like your job? Do you want to leave it?”',
      },
    ],
    negativeIndicators: [
      { fr: 'La même question, redite plus simplement', en: 'The same question, put again more simply' },
    ],
    hotkey: 'KeyH',
  },
  {
    ...question,
    key: 'leadingQuestion',
    label: { fr: 'Question suggestive', en: 'Leading question' },
    shortLabel: { fr: 'Suggestive', en: 'Leading' },
    gender: 'feminine',
    definition: {
      fr: 'Question qui souffle la réponse attendue ou cache un avis.',
      en: 'A question that hints at the expected answer or hides an opinion.',
    },
    hint: { fr: 'souffle la réponse', en: 'hints at the answer' },
    aim: { fr: 'Demander sans souffler la réponse.', en: 'Ask without suggesting the answer.' },
    positiveIndicators: [
      {
        fr: '« Vous ne croyez pas qu’il vaudrait mieux… ? »',
        en: '“Don’t you think it would be better to…?”',
      },
      {
        fr: '« C’est l’argent qui vous bloque, non ? »',
        en: '“It’s money that’s holding you back, isn’t it?”',
      },
    ],
    negativeIndicators: [
      {
        fr: 'Un reflet prudent, que la personne peut corriger',
        en: 'A tentative reflection the person can correct',
      },
    ],
    hotkey: 'KeyJ',
  },
]
