import type { Family, MarkLane } from '@/domain/observation/grid'

export const lanes: MarkLane[] = [
  { key: 'talking', label: { fr: 'Questions, reflets', en: 'Questions, reflections' }, namesMarks: false },
  {
    key: 'stance',
    label: { fr: 'Partenariat, influence', en: 'Partnership, influence' },
    namesMarks: true,
  },
]

export const families: Family[] = [
  {
    key: 'talking',
    label: { fr: 'Questions et reflets', en: 'Questions and reflections' },
    singular: { fr: 'Question ou reflet', en: 'Question or reflection' },
    one: { fr: 'une question ou un reflet', en: 'a question or a reflection' },
    none: { fr: 'ni question ni reflet', en: 'no question and no reflection' },
    noted: { fr: 'Questions et reflets notés', en: 'Questions and reflections noted' },
    shownHint: {
      fr: 'Chaque question, chaque reflet : l’écran bouge souvent.',
      en: 'Every question, every reflection: the screen moves often.',
    },
    shape: 'dot',
    colour: 'slate',
    valence: 'none',
    layout: 'chips',
    lane: 'talking',
    isRated: false,
    groups: [
      { key: 'questions', label: { fr: 'Questions', en: 'Questions' } },
      { key: 'reflections', label: { fr: 'Reflets', en: 'Reflections' } },
    ],
    legend: [
      {
        shape: 'ring',
        valence: null,
        label: { fr: 'question', en: 'question' },
        shortLabel: { fr: 'question', en: 'question' },
      },
      {
        shape: 'dot',
        valence: null,
        label: { fr: 'reflet', en: 'reflection' },
        shortLabel: { fr: 'reflet', en: 'reflection' },
      },
    ],
  },
  {
    key: 'partnership',
    label: { fr: 'Gestes de partenariat', en: 'Acts of partnership' },
    singular: { fr: 'Geste de partenariat', en: 'Act of partnership' },
    one: { fr: 'un geste de partenariat', en: 'an act of partnership' },
    none: { fr: 'aucun geste de partenariat', en: 'no act of partnership' },
    noted: { fr: 'Gestes de partenariat notés', en: 'Acts of partnership noted' },
    shownHint: {
      fr: 'Ce qui valorise, associe ou rend le choix s’affiche aussitôt.',
      en: 'What affirms, involves or gives the choice back appears at once.',
    },
    shape: 'square',
    colour: 'teal',
    valence: 'none',
    layout: 'chips',
    lane: 'stance',
    isRated: true,
    groups: [],
    legend: [
      {
        shape: 'square',
        valence: null,
        label: { fr: 'partenariat', en: 'partnership' },
        shortLabel: { fr: 'partenariat', en: 'partnership' },
      },
    ],
  },
  {
    key: 'informing',
    label: { fr: 'Informer, influencer', en: 'Informing, influencing' },
    singular: { fr: 'Information ou influence', en: 'Information or influence' },
    one: { fr: 'une information ou une influence', en: 'a piece of information or influence' },
    none: { fr: 'ni information ni influence', en: 'no information and no influence' },
    noted: { fr: 'Informations et influences notées', en: 'Information and influence noted' },
    shownHint: {
      fr: 'Une information, une persuasion, une confrontation s’affichent aussitôt aux deux.',
      en: 'Information, persuasion or confrontation appears at once, to both players.',
    },
    shape: 'dash',
    colour: 'violet',
    valence: 'none',
    layout: 'chips',
    lane: 'stance',
    isRated: false,
    groups: [
      { key: 'neutral', label: { fr: 'Avec tact', en: 'With care' } },
      {
        key: 'pushing',
        label: { fr: 'Contre le courant', en: 'Against the current' },
        focusLabel: { fr: 'À surveiller', en: 'To watch' },
      },
    ],
    legend: [
      {
        shape: 'dash',
        valence: null,
        label: { fr: 'information, influence', en: 'information, influence' },
        shortLabel: { fr: 'influence', en: 'influence' },
      },
    ],
  },
]
