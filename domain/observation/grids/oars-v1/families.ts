import type { Family, MarkLane } from '@/domain/observation/grid'

export const lanes: MarkLane[] = [
  { key: 'skills', label: { fr: 'Savoir-faire', en: 'Skills' }, namesMarks: true },
  { key: 'contraries', label: { fr: 'Contraires', en: 'Contraries' }, namesMarks: false },
]

export const families: Family[] = [
  {
    key: 'skills',
    label: { fr: 'Savoir-faire', en: 'Skills' },
    singular: { fr: 'Savoir-faire', en: 'Skill' },
    one: { fr: 'un savoir-faire', en: 'a skill' },
    none: { fr: 'aucun savoir-faire', en: 'no skill' },
    noted: { fr: 'Savoir-faire notés', en: 'Skills noted' },
    shownHint: {
      fr: 'Chaque geste reconnu s’affiche aussitôt. Cela encourage, et cela distrait.',
      en: 'Each skill recognised appears at once. It encourages, and it distracts.',
    },
    shape: 'dot',
    colour: 'teal',
    valence: 'none',
    layout: 'chips',
    lane: 'skills',
    isRated: true,
    groups: [],
    legend: [
      {
        shape: 'ring',
        valence: null,
        label: { fr: 'question ouverte', en: 'open question' },
        shortLabel: { fr: 'ouverte', en: 'open' },
      },
      {
        shape: 'dot',
        valence: null,
        label: { fr: 'reflet, résumé, valorisation', en: 'reflection, summary, affirmation' },
        shortLabel: { fr: 'reflet, résumé…', en: 'reflection, summary…' },
      },
    ],
  },
  {
    key: 'contraries',
    label: { fr: 'Contraires', en: 'Contraries' },
    singular: { fr: 'Contraire', en: 'Contrary' },
    one: { fr: 'un contraire', en: 'a contrary' },
    none: { fr: 'aucun contraire', en: 'no contrary' },
    noted: { fr: 'Contraires notés', en: 'Contraries noted' },
    shownHint: {
      fr: 'Ce qui a pris la place d’un savoir-faire s’affiche aussitôt aux deux.',
      en: 'What took the place of a skill appears at once, to both players.',
    },
    shape: 'dash',
    colour: 'slate',
    valence: 'none',
    layout: 'chips',
    lane: 'contraries',
    isRated: false,
    groups: [],
    legend: [
      {
        shape: 'dash',
        valence: null,
        label: { fr: 'contraire', en: 'contrary' },
        shortLabel: { fr: 'contraire', en: 'contrary' },
      },
    ],
  },
]
