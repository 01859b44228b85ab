import type { Code } from '@/domain/observation/grid'

const principle: Pick<Code, 'family' | 'valence' | 'group' | 'shape' | 'countsAs'> = {
  family: 'principles',
  valence: 'upheldBreached',
  group: null,
  shape: 'square',
  countsAs: [],
}

export const principles: Code[] = [
  {
    ...principle,
    key: 'confidentiality',
    label: { fr: 'Confidentialité', en: 'Confidentiality' },
    shortLabel: { fr: 'Confidentialité', en: 'Confidentiality' },
    gender: 'feminine',
    definition: {
      fr: 'Rien de ce qui est confié ne sort de l’entretien sans l’accord de la personne.',
      en: 'Nothing that is confided leaves the interview without the person’s consent.',
    },
    hint: { fr: 'rien ne sort sans accord', en: 'nothing leaves without consent' },
    aim: { fr: 'Dire ce qui reste entre nous.', en: 'Say what stays between us.' },
    positiveIndicators: [
      { fr: 'Énonce le cadre', en: 'States the frame' },
      {
        fr: 'Demande l’accord avant de joindre un tiers',
        en: 'Asks for consent before contacting a third party',
      },
    ],
    negativeIndicators: [
      { fr: 'Cite un autre bénéficiaire', en: 'Mentions another beneficiary' },
      {
        fr: 'Propose, sans qu’on le demande, d’appeler l’employeur',
        en: 'Offers, unasked, to call the employer',
      },
    ],
    hotkey: 'KeyA',
  },
  {
    ...principle,
    key: 'impartiality',
    label: { fr: 'Impartialité', en: 'Impartiality' },
    shortLabel: { fr: 'Impartialité', en: 'Impartiality' },
    gender: 'feminine',
    definition: {
      fr: 'Informer sans parti pris, ni pour un métier, ni pour un organisme, ni pour une issue.',
      en: 'Informing without bias towards an occupation, a provider or an outcome.',
    },
    hint: { fr: 'plusieurs options, sans préférence', en: 'several options, no favourite' },
    aim: { fr: 'Présenter deux options, sans préférence.', en: 'Offer two options, no favourite.' },
    positiveIndicators: [
      { fr: 'Présente deux options ou plus de façon neutre', en: 'Presents two options or more neutrally' },
    ],
    negativeIndicators: [
      { fr: '« Ce métier n’a pas d’avenir »', en: '“There’s no future in that job”' },
      { fr: 'Pousse vers un seul organisme', en: 'Pushes one provider' },
    ],
    hotkey: 'KeyS',
  },
  {
    ...principle,
    key: 'initiative',
    label: { fr: 'Respect de l’initiative', en: 'Respect for initiative' },
    shortLabel: { fr: 'Initiative', en: 'Initiative' },
    gender: 'masculine',
    shortGender: 'feminine',
    definition: {
      fr: 'La personne reste l’auteur de ses choix et de leur rythme.',
      en: 'The person remains the author of their choices and of their pace.',
    },
    hint: { fr: 'la personne garde la main', en: 'the person stays in charge' },
    aim: { fr: 'Demander avant d’informer.', en: 'Ask before informing.' },
    positiveIndicators: [
      { fr: '« Qu’est-ce qui vous semblerait juste ? »', en: '“What would feel right to you?”' },
      { fr: 'Demande la permission avant d’informer', en: 'Asks before informing' },
    ],
    negativeIndicators: [
      { fr: 'Impose une stratégie', en: 'Imposes a strategy' },
      { fr: 'Remplit seul le plan d’action', en: 'Fills in the action plan alone' },
    ],
    hotkey: 'KeyD',
  },
]
