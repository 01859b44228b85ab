import type { CodedLines } from '../../exchange'

/** What a supervisor may note of each of the advisor’s lines with OARS, and why. */
export const oars: CodedLines = {
  invite: {
    expected: [{ code: 'openQuestion', valence: null }],
    why: {
      fr: 'L’invitation est large, et le début à Hélène.',
      en: 'The invitation is wide, and the beginning is Hélène’s.',
    },
  },
  cut: {
    expected: [{ code: 'concludingForThem', valence: null }],
    also: [{ code: 'uninvitedAdvice', valence: null }],
    why: {
      fr: 'Une conclusion qu’Hélène n’a pas dite, puis un autre thème, au milieu du récit.',
      en: 'A conclusion Hélène has not said, then another subject, in the middle of her story.',
    },
  },
  sorry: {
    expected: [{ code: 'reflecting', valence: null }],
    why: {
      fr: 'Redit par une affirmation, cette fois avec ses mots.',
      en: 'Said back as a statement, this time in her words.',
    },
  },
  two: {
    expected: [{ code: 'reflecting', valence: null }],
    debatable: [
      {
        mark: { code: 'closedQuestion', valence: null },
        why: {
          fr: 'La voix monte à la fin. Vérifie-t-elle, ou demande-t-elle ?',
          en: 'The voice goes up at the end. Does it check, or ask?',
        },
      },
      {
        mark: { code: 'summarising', valence: null },
        why: {
          fr: 'Deux choses réunies, mais sans qu’elles soient rendues.',
          en: 'Two things gathered, but not handed back.',
        },
      },
    ],
    why: {
      fr: 'Redit, et vérifié d’un mot : la grille l’excepte des questions fermées.',
      en: 'Said back, and checked in a word: the grid makes an exception of it under closed questions.',
    },
  },
  offer: {
    expected: [{ code: 'closedQuestion', valence: null }],
    debatable: [
      {
        mark: { code: 'uninvitedAdvice', valence: null },
        why: {
          fr: 'L’avis attend la permission : il n’est pas donné.',
          en: 'The advice waits for permission: it is not given.',
        },
      },
    ],
    why: {
      fr: 'Un oui ou un non suffit, juste après un doute.',
      en: 'A yes or a no is enough, right after a doubt.',
    },
  },
  yours: {
    expected: [],
    why: {
      fr: 'Dire à qui revient le choix n’a pas de code dans cette grille.',
      en: 'To say whose choice it is has no code in this grid.',
    },
  },
  alone: {
    expected: [{ code: 'affirming', valence: null }],
    debatable: [
      {
        mark: { code: 'reflecting', valence: null },
        why: {
          fr: 'Il redit. Mais ce qu’il choisit de redire est une force.',
          en: 'He says it back. But what he chose to say back is a strength.',
        },
      },
    ],
    why: {
      fr: 'Une force, avec le fait : seule, le soir.',
      en: 'A strength, with the fact: on her own, at night.',
    },
  },
  gather: {
    expected: [{ code: 'summarising', valence: null }],
    also: [{ code: 'openQuestion', valence: null }],
    why: {
      fr: 'Réunit ce qu’elle a dit, puis rend la parole.',
      en: 'Gathers what she said, then hands back.',
    },
  },
}
