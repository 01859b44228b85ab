import type { Family, MarkLane } from '@/domain/observation/grid'

export const lanes: MarkLane[] = [
  { key: 'attitudes', label: { fr: 'Attitudes', en: 'Attitudes' }, namesMarks: true },
]

export const families: Family[] = [
  {
    key: 'attitudes',
    label: { fr: 'Attitudes', en: 'Attitudes' },
    singular: { fr: 'Attitude', en: 'Attitude' },
    one: { fr: 'une attitude', en: 'an attitude' },
    none: { fr: 'aucune attitude', en: 'no attitude' },
    noted: { fr: 'Attitudes notées', en: 'Attitudes noted' },
    shownHint: {
      fr: 'La dernière attitude notée, dès qu’elle l’est. On se surveille alors plus qu’on n’écoute.',
      en: 'The last attitude noted, as soon as it is. One then watches oneself more than one listens.',
    },
    shape: 'dot',
    colour: 'teal',
    valence: 'none',
    layout: 'chips',
    lane: 'attitudes',
    isRated: true,
    groups: [
      { key: 'fromOneself', label: { fr: 'Depuis soi', en: 'From oneself' } },
      { key: 'towardsThem', label: { fr: 'Vers la personne', en: 'Towards the person' } },
    ],
    legend: [
      {
        shape: 'dash',
        valence: null,
        label: { fr: 'depuis soi', en: 'from oneself' },
        shortLabel: { fr: 'depuis soi', en: 'from oneself' },
      },
      {
        shape: 'ring',
        valence: null,
        label: { fr: 'enquête', en: 'inquiry' },
        shortLabel: { fr: 'enquête', en: 'inquiry' },
      },
      {
        shape: 'dot',
        valence: null,
        label: { fr: 'compréhension', en: 'understanding' },
        shortLabel: { fr: 'compréhension', en: 'understanding' },
      },
    ],
  },
]
