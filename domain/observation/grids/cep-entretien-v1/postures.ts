import type { Code } from '@/domain/observation/grid'

const posture: Pick<Code, 'family' | 'valence' | 'group' | 'shape' | 'countsAs'> = {
  family: 'postures',
  valence: 'demonstratedMissed',
  group: null,
  shape: 'triangle',
  countsAs: [],
}

export const postures: Code[] = [
  {
    ...posture,
    key: 'unconditionalPositiveRegard',
    label: { fr: 'Regard positif inconditionnel', en: 'Unconditional positive regard' },
    shortLabel: { fr: 'Regard positif', en: 'Positive regard' },
    gender: 'masculine',
    definition: {
      fr: 'Accueillir la personne avec respect, sans la juger, en croyant à ses capacités et en restant disponible.',
      en: 'Meeting the person with respect and without judgement, trusting what they can do, available to them.',
    },
    hint: { fr: 'sans jugement, disponible', en: 'non-judgemental, available' },
    aim: { fr: 'Nommer un effort ou une ressource.', en: 'Name an effort or a strength.' },
    positiveIndicators: [
      { fr: 'Nomme un effort ou une ressource', en: 'Names an effort or a resource' },
      { fr: 'Accueille un propos ambivalent', en: 'Accepts an ambivalent statement' },
    ],
    negativeIndicators: [
      { fr: '« Vous auriez dû… »', en: '“You should have…”' },
      { fr: 'Ironise', en: 'Uses irony' },
      { fr: 'N’approuve que sous condition', en: 'Approves with strings attached' },
    ],
    hotkey: 'KeyQ',
  },
  {
    ...posture,
    key: 'authenticity',
    label: { fr: 'Authenticité', en: 'Authenticity (congruence)' },
    shortLabel: { fr: 'Authenticité', en: 'Authenticity' },
    gender: 'feminine',
    definition: {
      fr: 'Accorder sa conduite à ce que l’on veut exprimer, sans rôle ni masque.',
      en: 'Behaving in keeping with what one means to express, with no part played and no mask.',
    },
    hint: { fr: 'les mots suivent le ton', en: 'words match tone' },
    aim: { fr: 'Dire quand je ne sais pas.', en: 'Say so when I don’t know.' },
    positiveIndicators: [
      { fr: '« Je ne sais pas, je vérifie »', en: '“I don’t know, I’ll check”' },
      { fr: 'Reconnaît une formule maladroite', en: 'Owns a clumsy phrase' },
      { fr: 'Les mots s’accordent au ton', en: 'Words match the tone' },
    ],
    negativeIndicators: [
      { fr: 'Sourire de façade', en: 'A put-on smile' },
      { fr: 'Fausse promesse', en: 'False promise' },
      { fr: 'S’abrite derrière le jargon', en: 'Hides behind jargon' },
    ],
    hotkey: 'KeyW',
  },
  {
    ...posture,
    key: 'empathy',
    label: { fr: 'Empathie', en: 'Empathy' },
    shortLabel: { fr: 'Empathie', en: 'Empathy' },
    gender: 'feminine',
    definition: {
      fr: 'Comprendre comme si l’on était à la place de la personne, en gardant son indépendance émotionnelle.',
      en: 'Understanding as if in the person’s place, while keeping one’s own emotional independence.',
    },
    hint: { fr: 'nomme un ressenti, sans s’y perdre', en: 'names a feeling, stays steady' },
    aim: { fr: 'Nommer un ressenti avant de questionner.', en: 'Name a feeling before asking.' },
    positiveIndicators: [
      { fr: 'Nomme un ressenti avec prudence', en: 'Names a feeling tentatively' },
      { fr: '« Si je vous suis… »', en: '“If I follow you…”' },
    ],
    negativeIndicators: [
      { fr: 'Rassure au point de couper l’émotion', en: 'Reassures so much that the emotion is cut short' },
      { fr: '« Moi aussi… »', en: '“Me too…”' },
      { fr: 'Question factuelle juste après un ressenti', en: 'A question of fact right after a feeling' },
    ],
    hotkey: 'KeyE',
  },
  {
    ...posture,
    key: 'activeListening',
    label: { fr: 'Écoute active', en: 'Active listening' },
    shortLabel: { fr: 'Écoute active', en: 'Active listening' },
    gender: 'feminine',
    definition: {
      fr: 'Écouter de telle sorte que la personne se sente comprise et poussée à réfléchir.',
      en: 'Listening in such a way that the person feels understood and moved to reflect.',
    },
    hint: { fr: 'fait avancer par ses propres mots', en: 'moves on with their own words' },
    aim: { fr: 'Reprendre ses mots, puis me taire.', en: 'Use their words, then keep quiet.' },
    positiveIndicators: [
      { fr: 'Reformule', en: 'Reformulates' },
      { fr: 'Pose une question ouverte', en: 'Asks an open question' },
      { fr: 'Tient le silence', en: 'Keeps a silence' },
      { fr: 'Rebondit sur les mots de la personne', en: 'Follows up on the person’s own words' },
    ],
    negativeIndicators: [
      { fr: 'Interrompt', en: 'Interrupts' },
      { fr: 'Pose plusieurs questions à la fois', en: 'Asks several questions at once' },
      { fr: 'Remplit chaque silence', en: 'Fills every silence' },
    ],
    hotkey: 'KeyR',
  },
]
