import type { Phase } from '@/domain/observation/grid'

export const phases: Phase[] = [
  {
    key: 'engaging',
    label: { fr: 'Alliance', en: 'Engaging' },
    opensWhen: { fr: 'Dès les salutations.', en: 'With the greeting.' },
    expected: [
      { fr: 'Accueille la personne et pose le cadre', en: 'Welcomes the person and sets the frame' },
      { fr: 'Écoute et reflète avant de questionner', en: 'Listens and reflects before asking' },
      {
        fr: 'Montre que la personne est prise comme elle est',
        en: 'Shows that the person is taken as they are',
      },
    ],
    redFlags: [
      { fr: 'Évalue avant d’avoir écouté', en: 'Assesses before having listened' },
      { fr: 'Se pose en spécialiste dès l’entrée', en: 'Plays the specialist from the start' },
    ],
    role: 'opening',
    minutes: 4,
    hotkey: 'Digit1',
  },
  {
    key: 'focusing',
    label: { fr: 'Focalisation', en: 'Focusing' },
    opensWhen: {
      fr: 'Quand plusieurs sujets sont sur la table.',
      en: 'When several topics are on the table.',
    },
    expected: [
      { fr: 'Demande par quoi la personne veut commencer', en: 'Asks where the person wants to begin' },
      { fr: 'S’accorde avec elle sur un cap', en: 'Agrees with them on a direction' },
      { fr: 'Apporte un sujet avec sa permission', en: 'Brings up a topic with their permission' },
    ],
    redFlags: [
      { fr: 'Impose le sujet de l’entretien', en: 'Imposes what the interview is about' },
      { fr: 'Passe d’un sujet à l’autre sans choisir', en: 'Goes from topic to topic without choosing' },
    ],
    role: 'exploring',
    minutes: 4,
    hotkey: 'Digit2',
  },
  {
    key: 'evoking',
    label: { fr: 'Évocation', en: 'Evoking' },
    opensWhen: {
      fr: 'Quand le cap est choisi à deux.',
      en: 'When the direction has been chosen together.',
    },
    expected: [
      { fr: 'Fait dire à la personne ses propres raisons', en: 'Has the person voice their own reasons' },
      { fr: 'Reflète ce qui va vers le changement', en: 'Reflects what goes towards change' },
      { fr: 'Accueille le doute sans le combattre', en: 'Meets doubt without fighting it' },
    ],
    redFlags: [
      { fr: 'Plaide pour le changement à sa place', en: 'Argues for change in their place' },
      { fr: 'Discute les objections une à une', en: 'Debates the objections one by one' },
    ],
    role: 'exploring',
    minutes: 8,
    hotkey: 'Digit3',
  },
  {
    key: 'planning',
    label: { fr: 'Plan', en: 'Planning' },
    opensWhen: {
      fr: 'Quand la personne parle de faire, et non plus de pourquoi.',
      en: 'When the person speaks of doing, and no longer of why.',
    },
    expected: [
      {
        fr: 'Demande à la personne ce qu’elle ferait d’abord',
        en: 'Asks the person what they would do first',
      },
      { fr: 'Compare plusieurs chemins avec elle', en: 'Compares several ways with them' },
      { fr: 'Lui rappelle que le choix lui revient', en: 'Reminds them that the choice is theirs' },
    ],
    redFlags: [
      { fr: 'Planifie avant que la personne ne soit prête', en: 'Plans before the person is ready' },
      { fr: 'Remet un plan tout fait', en: 'Hands over a ready-made plan' },
    ],
    role: 'concluding',
    minutes: 4,
    hotkey: 'Digit4',
  },
]
