import type { Phase } from '@/domain/observation/grid'

export const phases: Phase[] = [
  {
    key: 'introduction',
    label: { fr: 'Introduction', en: 'Introduction' },
    opensWhen: { fr: 'Dès les salutations.', en: 'With the greeting.' },
    expected: [
      { fr: 'Accueille la personne et la met à l’aise', en: 'Welcomes the person and puts them at ease' },
      { fr: 'Se présente et présente son rôle', en: 'Introduces themselves and their role' },
      {
        fr: 'Annonce la durée, l’objectif et la prise de notes',
        en: 'States the length, the aim and that notes are taken',
      },
      { fr: 'Énonce la confidentialité des échanges', en: 'States that the conversation is confidential' },
      { fr: 'Explique le CEP et sa gratuité', en: 'Explains the CEP and that it is free of charge' },
      { fr: 'Vérifie l’adhésion de la personne', en: 'Checks that the person agrees to go ahead' },
    ],
    redFlags: [
      { fr: 'Va droit au CV', en: 'Goes straight to the CV' },
      { fr: 'Laisse le CEP inexpliqué', en: 'Leaves the CEP unexplained' },
    ],
    role: 'opening',
    minutes: 4,
    hotkey: 'Digit1',
  },
  {
    key: 'exploration',
    label: { fr: 'Exploration', en: 'Exploration' },
    opensWhen: {
      fr: '« Qu’est-ce qui vous amène ? », ou toute question équivalente.',
      en: '“What brings you here?”, or any question to that effect.',
    },
    expected: [
      { fr: 'Laisse la demande se déployer', en: 'Lets the request unfold' },
      { fr: 'Explore le contexte de vie, choisi ou subi', en: 'Explores the life context, chosen or forced' },
      { fr: 'Recherche les ressources et les appuis', en: 'Looks for resources and sources of support' },
      { fr: 'Fait le tour des contraintes', en: 'Goes over the constraints' },
      { fr: 'Situe le projet dans le marché du travail', en: 'Relates the project to the labour market' },
      {
        fr: 'Fait une synthèse, puis demande ce que la personne en retient',
        en: 'Summarises, then asks what the person takes from it',
      },
    ],
    redFlags: [
      {
        fr: 'Propose une solution avant la première synthèse',
        en: 'Offers a solution before the first summary',
      },
      { fr: 'Enchaîne les questions', en: 'Fires one question after another' },
    ],
    role: 'exploring',
    minutes: 11,
    hotkey: 'Digit2',
  },
  {
    key: 'conclusion',
    label: { fr: 'Conclusion', en: 'Conclusion' },
    opensWhen: {
      fr: 'Après une synthèse que la personne a acceptée.',
      en: 'After a summary the person has accepted.',
    },
    expected: [
      {
        fr: 'Reprend les objectifs dans les mots de la personne',
        en: 'Restates the aims in the person’s own words',
      },
      { fr: 'Dégage deux options ou plus', en: 'Brings out two options or more' },
      { fr: 'Compare avantages, risques et ressources', en: 'Compares benefits, risks and resources' },
      { fr: 'Laisse la personne choisir', en: 'Lets the person choose' },
      { fr: 'Convient d’étapes datées', en: 'Agrees on dated steps' },
      { fr: 'Récapitule et fixe le prochain rendez-vous', en: 'Recaps and sets the next meeting' },
    ],
    redFlags: [
      { fr: 'N’envisage qu’une seule option', en: 'Considers one option only' },
      { fr: 'Décide à la place de la personne', en: 'Decides in the person’s place' },
      { fr: 'Laisse les étapes sans responsable ni date', en: 'Leaves steps with no owner and no date' },
    ],
    role: 'concluding',
    minutes: 5,
    hotkey: 'Digit3',
  },
]
