import type { Family, MarkLane } from '@/domain/observation/grid'

export const lanes: MarkLane[] = [
  { key: 'postures', label: { fr: 'Postures', en: 'Postures' }, namesMarks: true },
  {
    key: 'others',
    label: { fr: 'Techniques, principes', en: 'Techniques, principles' },
    namesMarks: false,
  },
]

export const families: Family[] = [
  {
    key: 'postures',
    label: { fr: 'Postures', en: 'Postures' },
    singular: { fr: 'Posture', en: 'Posture' },
    one: { fr: 'une posture', en: 'a posture' },
    none: { fr: 'aucune posture', en: 'no posture' },
    noted: { fr: 'Postures notées', en: 'Postures noted' },
    shownHint: {
      fr: 'Le dernier repère de posture, manifesté ou manqué, dès qu’il est posé. Cela peut guider, et cela distrait.',
      en: 'The last posture mark, shown or missed, as soon as it is made. It can guide, and it distracts.',
    },
    shape: 'triangle',
    colour: 'teal',
    valence: 'demonstratedMissed',
    layout: 'tallied',
    lane: 'postures',
    isRated: true,
    groups: [],
    legend: [
      {
        shape: 'triangle',
        valence: 'demonstrated',
        label: { fr: 'manifesté', en: 'shown' },
        shortLabel: { fr: 'manifesté', en: 'shown' },
      },
      {
        shape: 'triangle',
        valence: 'missed',
        label: { fr: 'manqué', en: 'missed' },
        shortLabel: { fr: 'manqué', en: 'missed' },
      },
    ],
  },
  {
    key: 'principles',
    label: { fr: 'Principes', en: 'Principles' },
    singular: { fr: 'Principe', en: 'Principle' },
    one: { fr: 'un principe', en: 'a principle' },
    none: { fr: 'aucun principe', en: 'no principle' },
    noted: { fr: 'Principes notés', en: 'Principles noted' },
    shownHint: {
      fr: 'Un principe respecté ou un manquement s’affiche aussitôt aux deux.',
      en: 'A principle upheld or breached appears at once, to both players.',
    },
    shape: 'square',
    colour: 'violet',
    valence: 'upheldBreached',
    layout: 'paired',
    lane: 'others',
    isRated: false,
    groups: [],
    legend: [
      {
        shape: 'square',
        valence: 'upheld',
        label: { fr: 'principe respecté', en: 'principle upheld' },
        shortLabel: { fr: 'principe', en: 'principle' },
      },
      {
        shape: 'square',
        valence: 'breached',
        label: { fr: 'manquement', en: 'breach' },
        shortLabel: { fr: 'manquement', en: 'breach' },
      },
    ],
  },
  {
    key: 'techniques',
    label: { fr: 'Techniques', en: 'Techniques' },
    singular: { fr: 'Technique', en: 'Technique' },
    one: { fr: 'une technique', en: 'a technique' },
    none: { fr: 'aucune technique', en: 'no technique' },
    noted: { fr: 'Techniques notées', en: 'Techniques noted' },
    shownHint: {
      fr: 'Questions, reformulations, appuis, écarts : l’écran bouge souvent.',
      en: 'Questions, reformulations, supports, deviations: the screen moves often.',
    },
    shape: 'dot',
    colour: 'slate',
    valence: 'none',
    layout: 'chips',
    lane: 'others',
    isRated: false,
    groups: [
      { key: 'questions', label: { fr: 'Questions', en: 'Questions' } },
      { key: 'reformulations', label: { fr: 'Reformulations', en: 'Reformulations' } },
      { key: 'supports', label: { fr: 'Appuis', en: 'Supports' } },
      {
        key: 'deviations',
        label: { fr: 'Écarts', en: 'Deviations' },
        focusLabel: { fr: 'À surveiller', en: 'To watch' },
      },
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
        label: { fr: 'reformulation', en: 'reformulation' },
        shortLabel: { fr: 'reformulation', en: 'reformulation' },
      },
      {
        shape: 'dash',
        valence: null,
        label: { fr: 'appui, écart', en: 'support, deviation' },
        shortLabel: { fr: 'appui, écart', en: 'support, deviation' },
      },
    ],
  },
]
