import type { Code } from '@/domain/observation/grid'

const reformulation: Pick<Code, 'family' | 'valence' | 'group' | 'shape' | 'countsAs'> = {
  family: 'techniques',
  valence: 'none',
  group: 'reformulations',
  shape: 'dot',
  countsAs: ['reflection'],
}

export const reformulations: Code[] = [
  {
    ...reformulation,
    key: 'echo',
    label: { fr: 'Reformulation écho', en: 'Echo' },
    shortLabel: { fr: 'Écho', en: 'Echo' },
    gender: 'feminine',
    definition: {
      fr: 'Reprendre tels quels les derniers mots de la personne, ou un mot qui compte.',
      en: 'Giving back the person’s last words, or one word that matters, as they were said.',
    },
    hint: { fr: 'redit le mot qui compte', en: 'gives back the word that matters' },
    aim: { fr: 'Redire un mot important, tel quel.', en: 'Say an important word again, as it was.' },
    positiveIndicators: [
      { fr: '« J’ai tout encaissé. » « Tout encaissé… »', en: '“I took it all.” “Took it all…”' },
    ],
    negativeIndicators: [{ fr: 'Un « d’accord » machinal', en: 'A mechanical “right”' }],
    hotkey: 'KeyZ',
  },
  {
    ...reformulation,
    key: 'reflection',
    label: { fr: 'Reflet', en: 'Reflection' },
    shortLabel: { fr: 'Reflet', en: 'Reflection' },
    gender: 'masculine',
    definition: {
      fr: 'Redire en d’autres mots le sens ou le ressenti entendu, sans rien y ajouter de soi.',
      en: 'Saying in other words the meaning or the feeling one has heard, adding nothing of one’s own.',
    },
    hint: { fr: 'redit le sens ou le ressenti', en: 'restates the meaning or the feeling' },
    aim: { fr: 'Dire ce que j’entends sous les mots.', en: 'Say what I hear beneath the words.' },
    positiveIndicators: [
      { fr: '« Vous vous êtes senti seul à ce moment-là. »', en: '“You felt alone at that point.”' },
      {
        fr: '« Si je vous suis, l’attente vous pèse. »',
        en: '“If I follow you, the waiting weighs on you.”',
      },
    ],
    negativeIndicators: [{ fr: 'Une interprétation des causes', en: 'An interpretation of the causes' }],
    hotkey: 'KeyX',
  },
  {
    ...reformulation,
    key: 'clarification',
    label: { fr: 'Reformulation clarification', en: 'Clarification' },
    shortLabel: { fr: 'Clarifier', en: 'Clarify' },
    gender: 'feminine',
    definition: {
      fr: 'Mettre en ordre ou préciser un propos confus, puis vérifier que c’est bien cela.',
      en: 'Ordering or sharpening a confused statement, then checking that it is right.',
    },
    hint: { fr: 'met en ordre et vérifie', en: 'sorts out and checks' },
    aim: { fr: 'Vérifier que j’ai bien compris.', en: 'Check that I have understood.' },
    positiveIndicators: [
      {
        fr: '« Il y a donc deux choses : le salaire et les horaires. C’est bien cela ? »',
        en: '“So there are two things: the pay and the hours. Is that right?”',
      },
    ],
    negativeIndicators: [
      { fr: 'Une correction de ce que la personne a dit', en: 'A correction of what the person said' },
    ],
    hotkey: 'KeyC',
  },
  {
    ...reformulation,
    key: 'figureGroundInversion',
    label: { fr: 'Inversion figure-fond', en: 'Figure–ground inversion' },
    shortLabel: { fr: 'Inversion', en: 'Inversion' },
    gender: 'feminine',
    definition: {
      fr: 'Faire passer au premier plan ce que le propos laissait en creux : derrière la plainte, le besoin.',
      en: 'Bringing to the fore what the statement left in the background: the need behind the complaint.',
    },
    hint: { fr: 'derrière la plainte, le besoin', en: 'the need behind the complaint' },
    aim: { fr: 'Éclairer l’autre face de ce qui est dit.', en: 'Bring out the other side of what is said.' },
    positiveIndicators: [
      {
        fr: '« Personne ne me laisse ma chance. » « Vous voudriez qu’on vous laisse montrer ce que vous savez faire. »',
        en: '“Nobody gives me a chance.” “You’d like to be given room to show what you can do.”',
      },
    ],
    negativeIndicators: [
      {
        fr: 'Un « voyez le bon côté » qui balaie la plainte',
        en: 'A “look on the bright side” that brushes the complaint away',
      },
    ],
    hotkey: 'KeyV',
  },
  {
    ...reformulation,
    key: 'summary',
    countsAs: ['reflection', 'summary'],
    label: { fr: 'Synthèse', en: 'Summary' },
    shortLabel: { fr: 'Synthèse', en: 'Summary' },
    gender: 'feminine',
    definition: {
      fr: 'Rassembler plusieurs éléments dits, puis demander à la personne ce qu’elle en retient.',
      en: 'Gathering several things that were said, then asking what the person takes from them.',
    },
    hint: { fr: 'rassemble, puis fait valider', en: 'gathers, then has it confirmed' },
    aim: { fr: 'Rassembler, puis demander ce qui est juste.', en: 'Gather it up, then ask what is right.' },
    positiveIndicators: [
      {
        fr: '« Vous m’avez parlé de… et de… Qu’en retenez-vous ? »',
        en: '“You’ve told me about… and about… What do you take from it?”',
      },
    ],
    negativeIndicators: [
      { fr: 'Une conclusion que la personne n’a pas dite', en: 'A conclusion the person did not voice' },
    ],
    hotkey: 'KeyB',
  },
]
