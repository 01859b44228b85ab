import type { Phase } from '@/domain/observation/grid'

export const phases: Phase[] = [
  {
    key: 'welcome',
    label: { fr: 'Accueil', en: 'Welcome' },
    opensWhen: { fr: 'Dès les salutations.', en: 'With the greeting.' },
    expected: [
      {
        fr: 'Accueille la personne et dit le temps dont on dispose',
        en: 'Welcomes the person and says how long there is',
      },
      { fr: 'Dit ce qui reste entre les deux', en: 'Says what stays between the two' },
      { fr: 'Laisse la personne dire pourquoi elle vient', en: 'Lets the person say why they have come' },
    ],
    redFlags: [
      { fr: 'Remplit un dossier avant d’écouter', en: 'Fills in a form before listening' },
      { fr: 'Devine la demande au lieu de l’entendre', en: 'Guesses the request instead of hearing it' },
    ],
    role: 'opening',
    minutes: 3,
    hotkey: 'Digit1',
  },
  {
    key: 'listening',
    label: { fr: 'Écoute', en: 'Listening' },
    opensWhen: {
      fr: 'Quand la personne commence à raconter.',
      en: 'When the person begins to tell their story.',
    },
    expected: [
      {
        fr: 'Redit ce qui est compris avant de répondre',
        en: 'Says what has been understood before answering',
      },
      {
        fr: 'Questionne pour comprendre, pas pour conduire',
        en: 'Asks in order to understand, not to steer',
      },
      { fr: 'Laisse venir ce qui est ressenti', en: 'Lets what is felt come out' },
      { fr: 'Varie ses attitudes selon ce qui est dit', en: 'Varies attitude with what is said' },
    ],
    redFlags: [
      { fr: 'Répond toujours par la même attitude', en: 'Always answers with the same attitude' },
      { fr: 'Conseille avant d’avoir compris', en: 'Advises before having understood' },
    ],
    role: 'exploring',
    minutes: 12,
    hotkey: 'Digit2',
  },
  {
    key: 'nextSteps',
    label: { fr: 'Suite', en: 'Next steps' },
    opensWhen: {
      fr: 'Quand la personne se demande quoi faire.',
      en: 'When the person wonders what to do.',
    },
    expected: [
      { fr: 'Demande d’abord ce que la personne envisage', en: 'First asks what the person has in mind' },
      { fr: 'Propose plusieurs voies, si on le lui demande', en: 'Offers several ways, if asked to' },
      { fr: 'Laisse la personne dire ce qu’elle retient', en: 'Lets the person say what they take away' },
    ],
    redFlags: [
      { fr: 'Décide à la place de la personne', en: 'Decides in the person’s place' },
      { fr: 'Rassure pour en finir', en: 'Reassures in order to be done' },
    ],
    role: 'concluding',
    minutes: 5,
    hotkey: 'Digit3',
  },
]
