import type { CodedLines } from '../../exchange'

/** What a supervisor may note of each of the advisor’s lines with the MITI-like grid, and why. */
export const miti: CodedLines = {
  invite: {
    expected: [{ code: 'seekingCollaboration', valence: null }],
    also: [{ code: 'question', valence: null }],
    why: {
      fr: 'L’ordre du jour est partagé : Hélène dit par où commencer.',
      en: 'The agenda is shared: Hélène says where to begin.',
    },
  },
  cut: {
    expected: [{ code: 'persuading', valence: null }],
    debatable: [
      {
        mark: { code: 'givingInformation', valence: null },
        why: {
          fr: 'Le CPF est un fait. Il arrive pour écarter une crainte qu’Hélène n’avait pas.',
          en: 'The account is a fact. It comes to dismiss a fear Hélène did not have.',
        },
      },
    ],
    why: {
      fr: 'Marc passe à l’argument du financement, sans y être invité.',
      en: 'Marc moves on to the argument of money, without being invited.',
    },
  },
  sorry: {
    expected: [{ code: 'simpleReflection', valence: null }],
    why: { fr: 'Les mots d’Hélène, sans rien de plus.', en: 'Hélène’s words, with nothing more.' },
    unlike: {
      complexReflection: {
        fr: 'Aucun sens ajouté, et c’est heureux après la coupure.',
        en: 'No meaning added, which is well after the cut.',
      },
    },
  },
  two: {
    expected: [{ code: 'simpleReflection', valence: null }],
    debatable: [
      {
        mark: { code: 'complexReflection', valence: null },
        why: {
          fr: '« Le temps avec elle » dit plus que « les soirées ».',
          en: '“The time with her” says more than “the evenings”.',
        },
      },
      {
        mark: { code: 'question', valence: null },
        why: {
          fr: 'Une voix qui monte à peine ne fait pas une question.',
          en: 'A voice that barely goes up does not make a question.',
        },
      },
    ],
    why: { fr: 'Deux faits redits, mis en liste.', en: 'Two facts said back, as a list.' },
  },
  offer: {
    expected: [{ code: 'seekingCollaboration', valence: null }],
    also: [{ code: 'question', valence: null }],
    why: {
      fr: 'Marc demande la permission avant d’informer.',
      en: 'Marc asks for permission before he informs.',
    },
    unlike: {
      persuadingWithPermission: {
        fr: 'Il faudrait qu’un avis suive un oui ; c’est un non.',
        en: 'Advice would have to follow a yes; it is a no.',
      },
    },
  },
  yours: {
    expected: [{ code: 'emphasisingAutonomy', valence: null }],
    also: [{ code: 'seekingCollaboration', valence: null }],
    why: { fr: 'Le choix revient à Hélène, dit nettement.', en: 'The choice is Hélène’s, said clearly.' },
  },
  alone: {
    expected: [{ code: 'affirming', valence: null }],
    debatable: [
      {
        mark: { code: 'complexReflection', valence: null },
        why: {
          fr: '« Sans que personne vous y aide » ajoute un sens à « seule ».',
          en: '“With no one to help you” adds a meaning to “on your own”.',
        },
      },
    ],
    why: {
      fr: 'Un effort d’Hélène, relevé sans le noter.',
      en: 'An effort of Hélène’s, picked up without a grade.',
    },
  },
  gather: {
    expected: [{ code: 'complexReflection', valence: null }],
    also: [{ code: 'question', valence: null }],
    why: { fr: 'Le résumé relie ce qui était épars.', en: 'The summary links what was scattered.' },
  },
}
