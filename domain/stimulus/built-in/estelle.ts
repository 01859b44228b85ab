import type { Stimulus } from '../stimulus'

/** A choice made to please the advisor. */
export const estelle: Stimulus = {
  key: 'estelle',
  phase: 'conclusion',
  codes: ['impartiality', 'initiative', 'leadingQuestion'],
  persona: { name: 'Estelle R.', age: 37 },
  scene: {
    fr: 'Estelle, comptable, hésite entre un bilan de compétences et une formation de formatrice. L’entretien touche à sa fin, et c’est la troisième fois que le bilan revient dans la bouche du conseiller.',
    en: 'Estelle, an accountant, hesitates between a skills review and a course to become a trainer. The interview is ending, and it is the third time the advisor has brought up the review.',
  },
  said: [
    {
      by: 'advisor',
      text: {
        fr: 'Le bilan, en tout cas, cela n’engage à rien.',
        en: 'The review, at any rate, commits you to nothing.',
      },
    },
    { by: 'beneficiary', text: { fr: 'Non, c’est vrai.', en: 'No, that’s true.' } },
    {
      by: 'advisor',
      text: { fr: 'Et cela permet de poser les choses.', en: 'And it helps to lay things out.' },
    },
    {
      by: 'beneficiary',
      text: {
        fr: 'Bon, ben, on fait le bilan, alors. Si vous dites que c’est bien.',
        en: 'Right, let’s do the review, then. If you say it’s good.',
      },
    },
  ],
  came: {
    fr: 'Parfait ! Je vous donne la liste des organismes, et vous les appelez cette semaine.',
    en: 'Perfect! I’ll give you the list of providers, and you call them this week.',
  },
  felt: {
    fr: '« Il était content. La formation, je l’ai rangée, je n’ai même pas dit qu’elle commençait en mai. »',
    en: '“He was pleased. I put the course away; I didn’t even say that it starts in May.”',
  },
}
