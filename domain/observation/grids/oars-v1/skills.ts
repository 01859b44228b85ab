import type { Code } from '@/domain/observation/grid'

const skill: Pick<Code, 'family' | 'valence' | 'group'> = { family: 'skills', valence: 'none', group: null }

export const skills: Code[] = [
  {
    ...skill,
    shape: 'ring',
    key: 'openQuestion',
    countsAs: ['question'],
    label: { fr: 'Question ouverte', en: 'Open question' },
    shortLabel: { fr: 'Ouverte', en: 'Open' },
    gender: 'feminine',
    definition: {
      fr: 'Question qui invite à raconter, à réfléchir, et laisse à la personne le choix de ce qu’elle répond.',
      en: 'A question that invites the person to tell and to think, and leaves them to choose what to answer.',
    },
    hint: { fr: 'invite à raconter', en: 'invites a story' },
    aim: { fr: 'Demander « comment » plutôt que « est-ce que ».', en: 'Ask “how” rather than “do you”.' },
    positiveIndicators: [
      { fr: '« Qu’est-ce qui vous a fait venir aujourd’hui ? »', en: '“What made you come today?”' },
      { fr: '« Comment voyez-vous la suite ? »', en: '“How do you see what comes next?”' },
    ],
    negativeIndicators: [
      {
        fr: 'Une question ouverte suivie de la réponse attendue',
        en: 'An open question with its answer attached',
      },
    ],
    hotkey: 'KeyQ',
  },
  {
    ...skill,
    shape: 'dot',
    key: 'affirming',
    countsAs: ['miAdherent'],
    label: { fr: 'Valorisation', en: 'Affirming' },
    shortLabel: { fr: 'Valoriser', en: 'Affirm' },
    gender: 'feminine',
    shortGender: 'masculine',
    definition: {
      fr: 'Nommer une force, un effort ou une valeur que la personne a montrés, avec un fait à l’appui.',
      en: 'Naming a strength, an effort or a value the person has shown, with a fact to support it.',
    },
    hint: { fr: 'nomme une force, avec un fait', en: 'names a strength, with a fact' },
    aim: { fr: 'Nommer une force, preuve à l’appui.', en: 'Name a strength and how I know it.' },
    positiveIndicators: [
      {
        fr: '« Vous êtes revenue malgré le refus : vous y tenez. »',
        en: '“You came back in spite of the refusal: it matters to you.”',
      },
      {
        fr: 'Relève un effort que la personne passait sous silence',
        en: 'Picks up an effort the person left unsaid',
      },
    ],
    negativeIndicators: [
      {
        fr: '« Bravo », « c’est bien » : une note plus qu’un regard',
        en: '“Well done”, “good”: a grade more than a look',
      },
    ],
    hotkey: 'KeyW',
  },
  {
    ...skill,
    shape: 'dot',
    key: 'reflecting',
    countsAs: ['reflection'],
    label: { fr: 'Reflet', en: 'Reflecting' },
    shortLabel: { fr: 'Refléter', en: 'Reflect' },
    gender: 'masculine',
    definition: {
      fr: 'Redire ce que la personne a dit, ou ce qu’elle voulait dire, par une affirmation qu’elle peut corriger.',
      en: 'Saying back what the person said, or what they meant, as a statement they can correct.',
    },
    hint: { fr: 'redit par une affirmation', en: 'says it back as a statement' },
    aim: { fr: 'Refléter deux fois avant de questionner.', en: 'Reflect twice before asking.' },
    positiveIndicators: [
      { fr: '« Vous en avez assez d’attendre. »', en: '“You’ve had enough of waiting.”' },
      { fr: 'La voix descend à la fin de la phrase', en: 'The voice goes down at the end of the sentence' },
    ],
    negativeIndicators: [
      { fr: '« Vous voulez dire que… ? », la voix qui monte', en: '“You mean that…?”, the voice going up' },
    ],
    hotkey: 'KeyE',
  },
  {
    ...skill,
    shape: 'dot',
    key: 'summarising',
    countsAs: ['reflection', 'summary'],
    label: { fr: 'Résumé', en: 'Summarising' },
    shortLabel: { fr: 'Résumer', en: 'Summarise' },
    gender: 'masculine',
    definition: {
      fr: 'Réunir plusieurs choses que la personne a dites, choisies pour elle, puis lui rendre la parole.',
      en: 'Gathering several things the person has said, chosen for their sake, then handing back to them.',
    },
    hint: { fr: 'réunit, puis rend la parole', en: 'gathers, then hands back' },
    aim: { fr: 'Résumer une fois par thème.', en: 'Summarise once for each topic.' },
    positiveIndicators: [
      {
        fr: '« Vous m’avez parlé du salaire, du trajet et de vos enfants. Quoi d’autre ? »',
        en: '“You’ve told me about the pay, the journey and your children. What else?”',
      },
    ],
    negativeIndicators: [
      { fr: 'Un résumé de ce qu’on va faire ensuite', en: 'A summary of what comes next in the interview' },
    ],
    hotkey: 'KeyR',
  },
]
