import type { Code } from '@/domain/observation/grid'

const contrary: Pick<Code, 'family' | 'valence' | 'group' | 'shape'> = {
  family: 'contraries',
  valence: 'none',
  group: null,
  shape: 'dash',
}

/** In the order of the skills, each under the key of the skill it takes the place of. */
export const contraries: Code[] = [
  {
    ...contrary,
    key: 'closedQuestion',
    countsAs: ['question'],
    label: { fr: 'Question fermée', en: 'Closed question' },
    shortLabel: { fr: 'Fermée', en: 'Closed' },
    gender: 'feminine',
    definition: {
      fr: 'Question à laquelle suffit un oui, un non ou un fait, là où la personne aurait pu raconter.',
      en: 'A question answered by a yes, a no or a fact, where the person could have told more.',
    },
    hint: { fr: 'oui, non ou un fait', en: 'yes, no or a fact' },
    aim: { fr: 'Rouvrir une question que j’ai fermée.', en: 'Reopen a question I have closed.' },
    positiveIndicators: [
      { fr: '« Vous avez déjà un projet ? »', en: '“Do you have a plan yet?”' },
      {
        fr: 'Deux questions de suite, dont la seconde ferme',
        en: 'Two questions in a row, the second one closing',
      },
    ],
    negativeIndicators: [
      { fr: 'Vérifier d’un mot que l’on a bien compris', en: 'Checking in a word that one has understood' },
    ],
    hotkey: 'KeyA',
  },
  {
    ...contrary,
    key: 'judging',
    countsAs: ['miNonAdherent'],
    label: { fr: 'Jugement', en: 'Judging' },
    shortLabel: { fr: 'Juger', en: 'Judge' },
    gender: 'masculine',
    definition: {
      fr: 'Approuver ou désapprouver de haut, au lieu de reconnaître ce que la personne a fait.',
      en: 'Approving or disapproving from above, instead of recognising what the person has done.',
    },
    hint: { fr: 'note la personne, de haut', en: 'grades the person, from above' },
    aim: { fr: 'Dire ce que j’ai vu, pas ce que j’en pense.', en: 'Say what I saw, not what I think of it.' },
    positiveIndicators: [
      { fr: '« Je suis fière de vous. »', en: '“I’m proud of you.”' },
      { fr: '« Vous auriez pu y penser plus tôt. »', en: '“You might have thought of it sooner.”' },
    ],
    negativeIndicators: [
      { fr: 'Une valorisation qui part d’un fait', en: 'An affirmation that starts from a fact' },
    ],
    hotkey: 'KeyS',
  },
  {
    ...contrary,
    key: 'uninvitedAdvice',
    countsAs: ['advice', 'miNonAdherent'],
    label: { fr: 'Conseil non demandé', en: 'Uninvited advice' },
    shortLabel: { fr: 'Conseiller', en: 'Advise' },
    gender: 'masculine',
    definition: {
      fr: 'Répondre par ce qu’il faudrait faire là où la personne attendait d’être entendue.',
      en: 'Answering with what ought to be done where the person was waiting to be heard.',
    },
    hint: { fr: 'dit quoi faire au lieu de refléter', en: 'says what to do, not what was said' },
    aim: { fr: 'Refléter là où je voudrais conseiller.', en: 'Reflect where I would like to advise.' },
    positiveIndicators: [
      { fr: '« Vous devriez en parler à votre chef. »', en: '“You should talk to your boss.”' },
      { fr: '« Le mieux, c’est de postuler tout de suite. »', en: '“The best thing is to apply at once.”' },
    ],
    negativeIndicators: [
      { fr: 'Une information donnée avec la permission', en: 'A piece of information given with permission' },
    ],
    hotkey: 'KeyD',
  },
  {
    ...contrary,
    key: 'concludingForThem',
    countsAs: [],
    label: { fr: 'Conclusion à sa place', en: 'Concluding for them' },
    shortLabel: { fr: 'Conclure seul', en: 'Conclude alone' },
    gender: 'feminine',
    shortGender: 'masculine',
    definition: {
      fr: 'Clore un thème par une conclusion que la personne n’a pas dite, sans la lui faire vérifier.',
      en: 'Closing a topic with a conclusion the person did not voice, without having them check it.',
    },
    hint: { fr: 'conclut sans faire vérifier', en: 'concludes without checking' },
    aim: { fr: 'Faire valider chaque résumé.', en: 'Have each summary confirmed.' },
    positiveIndicators: [
      { fr: '« Donc c’est décidé, vous partez. »', en: '“So that’s settled, you’re leaving.”' },
      { fr: 'Change de thème au milieu d’un récit', en: 'Changes topic in the middle of a story' },
    ],
    negativeIndicators: [
      { fr: 'Un résumé suivi de « qu’en dites-vous ? »', en: 'A summary followed by “what do you say?”' },
    ],
    hotkey: 'KeyF',
  },
]
