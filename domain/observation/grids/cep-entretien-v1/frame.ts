import type { FrameItem } from '@/domain/observation/grid'
import { openingFrame } from '../usual-frame'

export const frame: FrameItem[] = [
  ...openingFrame,
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
