import type { Phase } from '@/domain/observation/grid'

export const phases: Phase[] = [
  {
    key: 'exploring',
    label: { fr: 'Explorer', en: 'Explore' },
    opensWhen: { fr: 'Dès la première question.', en: 'With the first question.' },
    expected: [
      { fr: 'Ouvre par une question large', en: 'Opens with a broad question' },
      { fr: 'Reflète deux fois pour une question', en: 'Reflects twice for each question' },
      { fr: 'Nomme une force que la personne a montrée', en: 'Names a strength the person has shown' },
      { fr: 'Résume avant d’aller plus loin', en: 'Summarises before going further' },
    ],
    redFlags: [
      { fr: 'Enchaîne les questions fermées', en: 'Asks one closed question after another' },
      { fr: 'Donne son avis avant le premier reflet', en: 'Gives an opinion before the first reflection' },
    ],
    role: 'exploring',
    minutes: 12,
    hotkey: 'Digit1',
  },
  {
    key: 'deciding',
    label: { fr: 'Décider', en: 'Decide' },
    opensWhen: {
      fr: 'Après un résumé dans lequel la personne se reconnaît.',
      en: 'After a summary in which the person recognises themselves.',
    },
    expected: [
      { fr: 'Demande ce que la personne veut en faire', en: 'Asks what the person wants to do with it' },
      { fr: 'Reflète ce qui parle de changement', en: 'Reflects what speaks of change' },
      { fr: 'Résume ce qui est décidé, dans ses mots', en: 'Summarises what is decided, in their words' },
    ],
    redFlags: [
      { fr: 'Conclut à la place de la personne', en: 'Concludes in the person’s place' },
      { fr: 'Termine sans que rien ne soit choisi', en: 'Ends with nothing chosen' },
    ],
    role: 'concluding',
    minutes: 8,
    hotkey: 'Digit2',
  },
]
