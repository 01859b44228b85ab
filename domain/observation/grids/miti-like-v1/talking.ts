import type { Code } from '@/domain/observation/grid'

const talk: Pick<Code, 'family' | 'valence'> = { family: 'talking', valence: 'none' }

export const talking: Code[] = [
  {
    ...talk,
    group: 'questions',
    shape: 'ring',
    key: 'question',
    countsAs: ['question'],
    label: { fr: 'Question', en: 'Question' },
    shortLabel: { fr: 'Question', en: 'Question' },
    gender: 'feminine',
    definition: {
      fr: 'Toute question, ouverte ou fermée ; plusieurs d’un même souffle comptent pour une.',
      en: 'Any question, open or closed; several in one breath count as one.',
    },
    hint: { fr: 'ouverte ou fermée', en: 'open or closed' },
    aim: { fr: 'Moins de questions que de reflets.', en: 'Fewer questions than reflections.' },
    positiveIndicators: [
      { fr: '« Qu’aimeriez-vous garder de ce métier ? »', en: '“What would you like to keep of that job?”' },
      { fr: '« Vous y pensez depuis longtemps ? »', en: '“Have you thought of it for long?”' },
    ],
    negativeIndicators: [
      {
        fr: 'Un reflet dont la voix monte à peine',
        en: 'A reflection with the voice barely going up',
      },
    ],
    hotkey: 'KeyQ',
  },
  {
    ...talk,
    group: 'reflections',
    shape: 'dot',
    key: 'simpleReflection',
    countsAs: ['simpleReflection'],
    label: { fr: 'Reflet simple', en: 'Simple reflection' },
    shortLabel: { fr: 'Reflet simple', en: 'Simple' },
    gender: 'masculine',
    definition: {
      fr: 'Redire ce que la personne a dit sans rien y ajouter, ou presque.',
      en: 'Saying back what the person said with nothing added, or next to nothing.',
    },
    hint: { fr: 'redit sans rien ajouter', en: 'says it back, adds nothing' },
    aim: { fr: 'Redire l’essentiel en peu de mots.', en: 'Say the essence back in few words.' },
    positiveIndicators: [
      {
        fr: '« Je n’en peux plus des horaires. » « Les horaires vous épuisent. »',
        en: '“I can’t stand the hours any more.” “The hours wear you out.”',
      },
      { fr: 'Une liste de faits redite telle quelle', en: 'A list of facts said back as it was' },
    ],
    negativeIndicators: [
      { fr: 'Un « je comprends » qui ne redit rien', en: 'An “I see” that says nothing back' },
    ],
    hotkey: 'KeyW',
  },
  {
    ...talk,
    group: 'reflections',
    shape: 'dot',
    key: 'complexReflection',
    countsAs: ['complexReflection'],
    label: { fr: 'Reflet complexe', en: 'Complex reflection' },
    shortLabel: { fr: 'Reflet complexe', en: 'Complex' },
    gender: 'masculine',
    definition: {
      fr: 'Redire en ajoutant un sens, un ressenti, une image ou l’autre versant, que la personne peut corriger.',
      en: 'Saying it back with a meaning, a feeling, an image or the other side added, which the person can correct.',
    },
    hint: { fr: 'ajoute du sens ou du ressenti', en: 'adds meaning or feeling' },
    aim: { fr: 'Dire ce qui est sous les mots.', en: 'Say what lies beneath the words.' },
    positiveIndicators: [
      {
        fr: '« Je n’en peux plus des horaires. » « Vous voudriez avoir une vie à vous. »',
        en: '“I can’t stand the hours any more.” “You’d like a life of your own.”',
      },
      {
        fr: '« D’un côté vous y tenez, de l’autre cela vous use. »',
        en: '“On one side you hold on to it, on the other it wears you down.”',
      },
      { fr: 'Un résumé qui relie ce qui était épars', en: 'A summary that links what was scattered' },
    ],
    negativeIndicators: [
      {
        fr: 'Une explication que la personne ne reconnaît pas',
        en: 'An explanation the person does not recognise',
      },
    ],
    hotkey: 'KeyE',
  },
]
