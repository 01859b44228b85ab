import type { CodedLines } from '../../exchange'

/** What a supervisor may note of each of the advisor’s lines with OARS, and why. */
export const oars: CodedLines = {
  several: {
    expected: [{ code: 'closedQuestion', valence: null }],
    debatable: [
      {
        mark: { code: 'openQuestion', valence: null },
        why: {
          fr: 'La première l’est. Les suivantes n’y laissent pas répondre.',
          en: 'The first is. The next leave no time to answer it.',
        },
      },
    ],
    why: {
      fr: 'Plusieurs questions, dont la dernière ferme.',
      en: 'Several questions, the last of which closes.',
    },
  },
  effort: {
    expected: [{ code: 'affirming', valence: null }],
    why: {
      fr: 'Une force, avec le fait à l’appui : quatre-vingts.',
      en: 'A strength, with the fact behind it: eighty.',
    },
    unlike: {
      judging: { fr: 'Pas de note : un effort relevé.', en: 'No grade: an effort picked up.' },
    },
  },
  advice: {
    expected: [{ code: 'uninvitedAdvice', valence: null }],
    why: {
      fr: 'Ce qu’il faudrait faire, là où Karim attendait d’être entendu.',
      en: 'What ought to be done, where Karim expected to be heard.',
    },
  },
  owned: {
    expected: [{ code: 'reflecting', valence: null }],
    why: {
      fr: '« Vous me parliez de portes fermées » : ce que Karim voulait dire.',
      en: '“You spoke of closed doors”: what Karim meant.',
    },
  },
  comfort: {
    expected: [],
    debatable: [
      {
        mark: { code: 'affirming', valence: null },
        why: { fr: 'Aucune force n’est nommée : une promesse.', en: 'No strength is named: a promise.' },
      },
      {
        mark: { code: 'concludingForThem', valence: null },
        why: {
          fr: '« Ça finit toujours par venir » clôt le thème à sa place.',
          en: '“It always comes in the end” closes the subject for him.',
        },
      },
    ],
    why: {
      fr: 'Rassurer n’est pas un code de la grille ; Karim n’y est pas entendu pour autant.',
      en: 'Reassuring is not a code of this grid; all the same, Karim is not heard in it.',
    },
  },
  dare: {
    expected: [{ code: 'reflecting', valence: null }],
    why: { fr: 'Redit, et laissé ouvert.', en: 'Said back, and left open.' },
  },
  hope: {
    expected: [{ code: 'reflecting', valence: null }],
    why: {
      fr: 'Ce que l’appel lui coûte, par une affirmation qu’il peut corriger.',
      en: 'What a call costs him, as a statement he can correct.',
    },
    unlike: {
      summarising: {
        fr: 'Une seule chose, creusée : rien n’est réuni.',
        en: 'One thing, deepened: nothing is gathered.',
      },
    },
  },
  secret: {
    expected: [],
    why: { fr: 'Le cadre : la grille ne le note pas.', en: 'The frame: the grid does not note it.' },
  },
}
