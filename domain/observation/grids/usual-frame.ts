import type { FrameItem } from '@/domain/observation/grid'

/** What is said at the opening of any interview, whatever the grid is after; whether the person agrees is asked in words of the grid. */
export const openingFrame: FrameItem[] = [
  {
    key: 'duration',
    label: { fr: 'Durée', en: 'Length' },
    missingLabel: { fr: 'Durée, non dite', en: 'Length, not stated' },
    hotkey: 'Digit1',
  },
  {
    key: 'confidentiality',
    label: { fr: 'Confidentialité', en: 'Confidentiality' },
    missingLabel: { fr: 'Confidentialité, non dite', en: 'Confidentiality, not stated' },
    hotkey: 'Digit2',
  },
]

/** The opening of an interview that is of no particular service. */
export const usualFrame: FrameItem[] = [
  ...openingFrame,
  {
    key: 'agreement',
    label: { fr: 'Accord', en: 'Agreement' },
    missingLabel: { fr: 'Accord, non vérifié', en: 'Agreement, not checked' },
    hotkey: 'Digit3',
  },
]
