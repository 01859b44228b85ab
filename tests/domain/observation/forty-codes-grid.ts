import type { Code, Family, ObservationGrid, Phase, Valence } from '@/domain/observation/grid'
import { codeHotkeys } from '@/domain/observation/grid-rules'
import { usualFrame } from '@/domain/observation/grids/usual-frame'

const both = (fr: string, en: string) => ({ fr, en })

const words = (fr: string, en: string) => ({
  label: both(`${fr} observables`, `Observable ${en}`),
  singular: both(fr, en),
  one: both(`un élément « ${fr.toLowerCase()} »`, `an item of “${en}”`),
  none: both(`aucun élément « ${fr.toLowerCase()} »`, `no item of “${en}”`),
  noted: both(`${fr} notés pendant l’entretien`, `${en} noted during the interview`),
  shownHint: both('Chaque repère s’affiche aussitôt.', 'Each mark appears at once.'),
})
const sign = (shape: Code['shape'], valence: Valence | null, fr: string, en: string) => ({
  shape,
  valence,
  label: both(fr, en),
  shortLabel: both(fr, en),
})

const families: Family[] = [
  {
    key: 'stances',
    ...words('Attitudes relationnelles', 'relational stances'),
    shape: 'triangle',
    colour: 'teal',
    valence: 'demonstratedMissed',
    layout: 'tallied',
    lane: 'upper',
    isRated: true,
    groups: [],
    legend: [
      sign('triangle', 'demonstrated', 'manifestée', 'shown'),
      sign('triangle', 'missed', 'manquée', 'missed'),
    ],
  },
  {
    key: 'duties',
    ...words('Obligations déontologiques', 'professional duties'),
    shape: 'square',
    colour: 'violet',
    valence: 'upheldBreached',
    layout: 'paired',
    lane: 'lower',
    isRated: false,
    groups: [],
    legend: [
      sign('square', 'upheld', 'respectée', 'upheld'),
      sign('square', 'breached', 'enfreinte', 'breached'),
    ],
  },
  {
    key: 'gestures',
    ...words('Gestes professionnels', 'professional gestures'),
    shape: 'dot',
    colour: 'slate',
    valence: 'none',
    layout: 'chips',
    lane: 'lower',
    isRated: false,
    groups: [
      { key: 'inquiring', label: both('Questionner et faire préciser', 'Inquiring and clarifying') },
      { key: 'restating', label: both('Reformuler et relier', 'Restating and linking') },
      { key: 'arranging', label: both('Organiser et documenter', 'Arranging and documenting') },
    ],
    legend: [
      sign('ring', null, 'question', 'question'),
      sign('dot', null, 'reformulation', 'reformulation'),
      sign('dash', null, 'organisation', 'arrangement'),
    ],
  },
] as Family[]

type Plan = Pick<Code, 'family' | 'valence' | 'group' | 'shape' | 'countsAs'> & {
  readonly names: readonly (readonly [fr: string, en: string])[]
}
const stances = [
  ['Considération sans condition', 'Unconditional consideration'],
  ['Cohérence entre mots et gestes', 'Consistency of words and acts'],
  ['Compréhension du vécu', 'Understanding of experience'],
  ['Disponibilité sans impatience', 'Availability without haste'],
  ['Humilité devant l’incertitude', 'Humility before uncertainty'],
  ['Patience devant l’hésitation', 'Patience before hesitation'],
  ['Curiosité pour le parcours', 'Curiosity about the career'],
  ['Fermeté bienveillante', 'Benevolent firmness'],
] as const
const duties = [
  ['Confidentialité des échanges', 'Confidentiality of what is said'],
  ['Neutralité envers les organismes', 'Neutrality towards providers'],
  ['Gratuité rappelée', 'Absence of fees recalled'],
  ['Consentement recherché', 'Consent looked for'],
  ['Non-discrimination', 'Non-discrimination'],
  ['Protection des données', 'Protection of personal data'],
] as const
const inquiring = [
  ['Invitation à raconter', 'Invitation to tell the story'],
  ['Précision demandée', 'Request for precision'],
  ['Question sur les ressources', 'Question about resources'],
  ['Question sur les contraintes', 'Question about constraints'],
  ['Question sur les exceptions', 'Question about exceptions'],
  ['Question d’échelle', 'Scaling question'],
  ['Question hypothétique', 'Hypothetical question'],
  ['Question circulaire', 'Circular question'],
  ['Vérification factuelle', 'Factual verification'],
  ['Relance par un mot', 'Prompt by a single word'],
] as const
const restating = [
  ['Reprise des derniers mots', 'Repetition of the last words'],
  ['Reflet du ressenti', 'Reflection of feeling'],
  ['Reflet double', 'Double-sided reflection'],
  ['Amplification prudente', 'Cautious amplification'],
  ['Atténuation prudente', 'Cautious understatement'],
  ['Métaphore proposée', 'Metaphor put forward'],
  ['Mise en lien de deux épisodes', 'Linking of two episodes'],
  ['Synthèse intermédiaire', 'Interim summary'],
  ['Synthèse de transition', 'Transitional summary'],
] as const
const arranging = [
  ['Ordre du jour partagé', 'Shared agenda'],
  ['Recommandation d’une démarche', 'Recommendation of a procedure'],
  ['Orientation vers un tiers', 'Referral to a third party'],
  ['Remise d’un document', 'Handing over of a document'],
  ['Répartition des tâches', 'Distribution of tasks'],
  ['Échéancier convenu', 'Schedule agreed upon'],
  ['Rendez-vous suivant fixé', 'Next appointment settled'],
] as const
const plans: readonly Plan[] = [
  {
    family: 'stances',
    valence: 'demonstratedMissed',
    group: null,
    shape: 'triangle',
    countsAs: [],
    names: stances,
  },
  {
    family: 'duties',
    valence: 'upheldBreached',
    group: null,
    shape: 'square',
    countsAs: [],
    names: duties,
  },
  {
    family: 'gestures',
    valence: 'none',
    group: 'inquiring',
    shape: 'ring',
    countsAs: ['question'],
    names: inquiring,
  },
  {
    family: 'gestures',
    valence: 'none',
    group: 'restating',
    shape: 'dot',
    countsAs: ['complexReflection', 'summary'],
    names: restating,
  },
  {
    family: 'gestures',
    valence: 'none',
    group: 'arranging',
    shape: 'dash',
    countsAs: ['advice'],
    names: arranging,
  },
]

/** Marks with directions first: they need the letter with Shift, too. */
const codes: Code[] = plans
  .flatMap(({ names, ...plan }) =>
    names.map(([fr, en], index) => ({
      ...plan,
      fr,
      en,
      key: `${plan.family}${plan.group ?? ''}${index + 1}`,
    })),
  )
  .map(({ fr, en, ...plan }, index) => ({
    ...plan,
    label: both(`${fr}, dans toute sa longueur`, `${en}, at its full length`),
    shortLabel: both(fr, en),
    gender: 'feminine',
    definition: both(`Ce que dit « ${fr} ».`, `What “${en}” says.`),
    hint: both('ce que l’on voit et entend alors', 'what one sees and hears then'),
    positiveIndicators: [both('On le voit', 'It is seen')],
    negativeIndicators: [both('On ne le voit pas', 'It is not seen')],
    hotkey: codeHotkeys[index] ?? null,
  }))

const phase = (key: string, fr: string, en: string, role: Phase['role'], minutes: number): Phase => ({
  key,
  label: both(fr, en),
  role,
  minutes,
  opensWhen: both(`Quand commence « ${fr} ».`, `When “${en}” begins.`),
  expected: [both('Fait ce qui est attendu', 'Does what is expected')],
  redFlags: [both('Ne le fait pas', 'Does not')],
  hotkey: `Digit${['reception', 'inventory', 'deliberation', 'contract'].indexOf(key) + 1}`,
})

/** A grid as large as one may be written: forty codes with long names, four phases, more codes than letters. */
export const fortyCodesGrid: ObservationGrid = {
  key: 'forty-codes',
  version: 1,
  title: both('Référentiel d’observation en quarante codes', 'Observation framework of forty codes'),
  phases: [
    phase('reception', 'Accueil personnalisé', 'Personal welcome', 'opening', 3),
    phase('inventory', 'Inventaire partagé', 'Shared inventory', 'exploring', 8),
    phase('deliberation', 'Délibération conjointe', 'Joint deliberation', 'exploring', 6),
    phase('contract', 'Contractualisation', 'Contract', 'concluding', 3),
  ],
  lanes: [
    { key: 'upper', label: both('Attitudes relationnelles', 'Relational stances'), namesMarks: true },
    { key: 'lower', label: both('Obligations et gestes', 'Duties and gestures'), namesMarks: false },
  ],
  families,
  codes,
  frame: usualFrame,
}
