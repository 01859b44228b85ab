import type { CodedLines } from '../../exchange'

/** What a supervisor may note of each of the advisor’s lines with OARS, and why. */
export const oars: CodedLines = {
  opening: {
    expected: [],
    why: {
      fr: 'Le cadre n’est ni une question ni un reflet : la grille ne le note pas.',
      en: 'The frame is neither a question nor a reflection: the grid does not note it.',
    },
  },
  echo: {
    expected: [{ code: 'reflecting', valence: null }],
    why: {
      fr: 'Redit par une affirmation, la voix qui descend.',
      en: 'Said back as a statement, the voice going down.',
    },
  },
  fear: {
    expected: [{ code: 'reflecting', valence: null }],
    why: {
      fr: 'Ce que Mireille voulait dire, par une affirmation qu’elle peut corriger.',
      en: 'What Mireille meant, as a statement she can correct.',
    },
    unlike: {
      affirming: {
        fr: 'Une valorisation nommerait une force, avec un fait.',
        en: 'Affirming would name a strength, with a fact.',
      },
      concludingForThem: {
        fr: 'Nour ne conclut rien : Mireille peut dire non.',
        en: 'Nour concludes nothing: Mireille can say no.',
      },
    },
  },
  secretary: {
    expected: [{ code: 'closedQuestion', valence: null }],
    also: [{ code: 'uninvitedAdvice', valence: null }],
    why: {
      fr: 'Un oui ou un non suffit, là où Mireille aurait pu raconter.',
      en: 'A yes or a no is enough, where Mireille could have told more.',
    },
  },
  repair: {
    expected: [],
    debatable: [
      {
        mark: { code: 'judging', valence: null },
        why: {
          fr: 'Elle se juge elle-même. Le code vise une note donnée à la personne.',
          en: 'She judges herself. The code is about a grade given to the person.',
        },
      },
    ],
    why: {
      fr: 'Nour répare et rend la parole : aucun des huit codes ne le dit.',
      en: 'Nour repairs and hands the floor back: none of the eight codes says it.',
    },
  },
  silence: {
    expected: [],
    debatable: [
      {
        mark: { code: 'reflecting', valence: null },
        why: {
          fr: 'Rien n’est redit, même si beaucoup est entendu.',
          en: 'Nothing is said back, though much is heard.',
        },
      },
    ],
    why: {
      fr: 'La grille n’a pas de code pour un silence tenu.',
      en: 'The grid has no code for a silence that is held.',
    },
  },
  weighs: {
    expected: [{ code: 'openQuestion', valence: null }],
    why: {
      fr: 'La question invite à raconter, et le choix de la réponse reste à Mireille.',
      en: 'The question invites a story, and what to answer is left to Mireille.',
    },
  },
  need: {
    expected: [{ code: 'reflecting', valence: null }],
    debatable: [
      {
        mark: { code: 'affirming', valence: null },
        why: {
          fr: 'Vingt-six ans sont nommés, mais comme un souhait, pas comme une force.',
          en: 'Twenty-six years are named, but as a wish, not as a strength.',
        },
      },
    ],
    why: { fr: 'Ce qu’elle voulait dire, par une affirmation.', en: 'What she meant, as a statement.' },
    unlike: {
      concludingForThem: {
        fr: 'La conclusion est la sienne : « Voilà ».',
        en: 'The conclusion is hers: “That’s it”.',
      },
    },
  },
}
