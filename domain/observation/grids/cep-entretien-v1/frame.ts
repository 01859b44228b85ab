import type { FrameItem } from '@/domain/observation/grid'

export const frame: FrameItem[] = [
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
  {
    key: 'gratuity',
    label: { fr: 'Gratuité', en: 'No fee' },
    missingLabel: { fr: 'Gratuité, non dite', en: 'No fee, not stated' },
    hotkey: 'Digit3',
  },
  {
    key: 'cepExplained',
    label: { fr: 'CEP', en: 'CEP' },
    missingLabel: { fr: 'CEP, non expliqué', en: 'CEP, not explained' },
    hotkey: 'Digit4',
  },
  {
    key: 'adhesion',
    label: { fr: 'Adhésion', en: 'Agreement' },
    missingLabel: { fr: 'Adhésion, non vérifiée', en: 'Agreement, not checked' },
    hotkey: 'Digit5',
  },
]
